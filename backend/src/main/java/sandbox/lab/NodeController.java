package sandbox.lab;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which of several nodes answers. */
@RestController
class NodeController {

    private final Node node;

    NodeController(@Value("${sandbox.node}") String name) {
        this.node = new Node(name);
    }

    @GetMapping("/lab/node")
    Node node() {
        return this.node;
    }

    record Node(String node) {
    }

}
