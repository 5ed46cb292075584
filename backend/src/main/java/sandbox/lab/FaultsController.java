package sandbox.lab;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.server.ResponseStatusException;

import sandbox.access.ServerPorts;
import sandbox.faults.FaultProxy;
import sandbox.faults.Passed;

/**
 * A visitor's own proxy, by its key. The key is told to its page alone, and
 * {@code OwnPagesOnly} keeps other pages out.
 */
@RestController
@RequestMapping("/faults")
class FaultsController {

    private final FaultProxies proxies;

    private final ServerPorts ports;

    FaultsController(FaultProxies proxies, ServerPorts ports) {
        this.proxies = proxies;
        this.ports = ports;
    }

    /** A page asks first: a refusal would be an error in its console. */
    @GetMapping
    Allowed allowed(HttpServletRequest request) {
        return new Allowed(whyNot(request));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(HttpServletRequest request, @RequestBody(required = false) @Nullable Wish wish) {
        var whyNot = whyNot(request);
        if (whyNot != null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, whyNot);
        }
        var key = this.proxies.open(request.getLocalPort(), (wish != null) ? wish.port() : null)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
                    "All fault proxies are in use. One is free again when another page is closed."));
        return new Opened(key, find(key).port(), FaultProxies.LEASE.toSeconds());
    }

    private @Nullable String whyNot(HttpServletRequest request) {
        int server = request.getLocalPort();
        if (this.ports.faults(server).isEmpty()) {
            return "No faults here: others can reach this server. sandbox.faults.for-others=true allows them.";
        }
        if (!this.ports.all(server).contains(request.getServerPort())) {
            return "No faults here: the page came through port %s, and only pages from port %s may connect."
                .formatted(request.getServerPort(), server);
        }
        return null;
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
        return this.proxies.find(key).orElseThrow(FaultsController::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "This fault proxy has been closed.");
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail badFault(IllegalArgumentException why) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, why.getMessage());
    }

    /** It was closed while it was asked. */
    @ExceptionHandler(IllegalStateException.class)
    ProblemDetail closed() {
        return gone().getBody();
    }

    /**
     * @param whyNot null if they are
     */
    record Allowed(@Nullable String whyNot) {
    }

    /** A page may have several. This one had best be at that port. */
    record Wish(@Nullable Integer port) {
    }

    record Opened(String key, int port, long lease) {
    }

    record State(int connections, List<FaultKind.On> on, Passed traffic) {

        static State of(FaultProxy proxy) {
            return new State(proxy.connections(),
                    proxy.faults().entrySet().stream().map(FaultKind::on).sorted().toList(), proxy.passed());
        }

    }

}
