package sandbox.faults;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A visitor's own proxy, by its key. The key is told to its page alone, and
 * {@link OwnPagesOnly} keeps other pages out.
 */
@RestController
@RequestMapping("/faults")
class FaultsController {

    private final FaultProxies proxies;

    FaultsController(FaultProxies proxies) {
        this.proxies = proxies;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(HttpServletRequest request) {
        int server = request.getLocalPort();
        if (!this.proxies.areAllowed(server)) {
            throw new Refused(HttpStatus.FORBIDDEN,
                    "No faults here: others can reach this server. sandbox.faults.for-others=true allows them.");
        }
        var key = this.proxies.open(server)
            .orElseThrow(() -> new Refused(HttpStatus.SERVICE_UNAVAILABLE,
                    "All fault proxies are in use. One is free again when another page is closed."));
        return new Opened(key, find(key).port(), FaultProxies.LEASE.toSeconds());
    }

    /** What is on. To ask keeps the proxy open. */
    @GetMapping("/{key}")
    State state(@PathVariable String key) {
        return State.of(find(key));
    }

    @PutMapping(path = "/{key}/on", consumes = "application/json")
    State set(@PathVariable String key, @Valid @RequestBody WantedFault wanted) {
        var proxy = find(key);
        if (wanted.seconds() == null) {
            proxy.set(wanted.fault());
        }
        else {
            proxy.set(wanted.fault(), Duration.ofSeconds(wanted.seconds()));
        }
        return State.of(proxy);
    }

    @DeleteMapping("/{key}/on/{kind}")
    State lift(@PathVariable String key, @PathVariable String kind) {
        var proxy = find(key);
        proxy.lift(FaultKind.named(kind).type());
        return State.of(proxy);
    }

    @DeleteMapping("/{key}/on")
    State restore(@PathVariable String key) {
        var proxy = find(key);
        proxy.restore();
        return State.of(proxy);
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String key) {
        this.proxies.close(key);
    }

    private FaultProxy find(String key) {
        return this.proxies.find(key)
            .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "This fault proxy has been closed."));
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return ProblemDetail.forStatusAndDetail(refused.status, refused.getMessage());
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail badFault(IllegalArgumentException why) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, why.getMessage());
    }

    /** It was closed while it was asked. */
    @ExceptionHandler(IllegalStateException.class)
    ProblemDetail closed() {
        return refused(new Refused(HttpStatus.NOT_FOUND, "This fault proxy has been closed."));
    }

    record Opened(String key, int port, long lease) {
    }

    record State(int connections, List<FaultKind.On> on) {

        static State of(FaultProxy proxy) {
            return new State(proxy.connections(),
                    proxy.faults().entrySet().stream().map(FaultKind::on).sorted().toList());
        }

    }

    private static final class Refused extends RuntimeException {

        private final HttpStatus status;

        private Refused(HttpStatus status, String sentence) {
            super(sentence);
            this.status = status;
        }

    }

}
