package sandbox.lab;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A browser that knows a client-id, and only its own browser does, may drop that client's
 * connections.
 */
@RestController
@RequestMapping("/lab")
class LabController {

    private final Connections connections;

    LabController(Connections connections) {
        this.connections = connections;
    }

    @GetMapping("/sessions")
    List<Session> sessions() {
        return this.connections.open().map(open -> new Session(open.name(), open.transport())).toList();
    }

    @PostMapping(path = "/drop", consumes = "application/json")
    Map<String, Integer> drop(@Valid @RequestBody Drop drop) {
        var theirs = this.connections.open()
            .filter(open -> drop.clientId().equals(open.clientId()) && drop.names().contains(open.name()))
            .toList();
        theirs.forEach(Connections.Connection::drop);
        return Map.of("dropped", theirs.size());
    }

    record Session(String name, String transport) {
    }

    record Drop(@NotNull String clientId, @NotNull List<String> names) {
    }

}
