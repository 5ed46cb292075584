package sandbox.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The fault that no proxy can make: the server process ends, as if it were killed, and
 * whoever watches over it starts it again.
 */
@RestController
@RequestMapping("/lab/restart")
class RestartController {

    /** By this exit status {@code scripts/start} knows that it was asked for. */
    static final int EXIT_STATUS = 75;

    private final Instant since = Instant.now();

    private final @Nullable String whyNot;

    RestartController(@Value("${server.address}") InetAddress address,
            @Value("${sandbox.supervised}") boolean supervised) {
        this.whyNot = whyNot(address.isLoopbackAddress(), supervised);
    }

    private static @Nullable String whyNot(boolean loopbackOnly, boolean supervised) {
        if (!loopbackOnly) {
            return "Others can reach this server, and would lose it too.";
        }
        return supervised ? null : "Not started by scripts/start, so it cannot start again.";
    }

    /** A page asks first, and afterwards until it is answered by another process. */
    @GetMapping
    Running running() {
        return new Running(this.since, this.whyNot);
    }

    /** Whoever asked has the answer before everything ends: it is flushed first. */
    @PostMapping
    void restart(HttpServletResponse answer) throws IOException {
        if (this.whyNot != null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, this.whyNot);
        }
        answer.setStatus(HttpStatus.ACCEPTED.value());
        answer.setContentLength(0);
        answer.flushBuffer();
        Runtime.getRuntime().halt(EXIT_STATUS);
    }

    /**
     * @param since when it started
     * @param whyNot null if it may be restarted
     */
    record Running(Instant since, @Nullable String whyNot) {
    }

}
