package sandbox.lab;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import sandbox.sessions.Draining;

/** Which of how many nodes answers, and whether it lets people in. */
@RestController
class NodeController {

    private final String name;

    private final int nodes;

    private final Draining draining;

    NodeController(@Value("${sandbox.node}") String name, @Value("${sandbox.nodes}") int nodes, Draining draining) {
        this.name = name;
        this.nodes = nodes;
        this.draining = draining;
    }

    @GetMapping("/lab/node")
    Node node() {
        return new Node(this.name, this.nodes, this.draining.isDraining());
    }

    /**
     * @param nodes how many are behind the front door; 0 without one
     */
    record Node(String node, int nodes, boolean draining) {
    }

}
