package sandbox.lab;

import java.net.InetAddress;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.socket.CloseStatus;

import sandbox.sessions.Draining;

/**
 * What is done to a node before it is taken away: nobody is let in any more, and those
 * who are there are sent to the others, with 1012.
 */
@RestController
@RequestMapping("/lab/drain")
@ResponseStatus(HttpStatus.ACCEPTED)
class DrainController {

    private final Draining draining;

    private final boolean loopbackOnly;

    DrainController(Draining draining, @Value("${server.address}") InetAddress address) {
        this.draining = draining;
        this.loopbackOnly = address.isLoopbackAddress();
    }

    @PostMapping
    void drain() {
        check();
        this.draining.begin(CloseStatus.SERVICE_RESTARTED);
    }

    @DeleteMapping
    void letInAgain() {
        check();
        this.draining.end();
    }

    private void check() {
        if (!this.loopbackOnly) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN,
                    "Others can reach this server, and would lose it too.");
        }
    }

}
