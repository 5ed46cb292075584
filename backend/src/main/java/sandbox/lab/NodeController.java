package sandbox.lab;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import sandbox.messaging.Draining;

/** Which of several nodes answers, and whether it lets people in. */
@RestController
class NodeController {

    private final String name;

    private final Draining draining;

    NodeController(@Value("${sandbox.node}") String name, Draining draining) {
        this.name = name;
        this.draining = draining;
    }

    @GetMapping("/lab/node")
    Node node() {
        return new Node(this.name, this.draining.isDraining());
    }

    record Node(String node, boolean draining) {
    }

}
