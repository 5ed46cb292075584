package sandbox.tomcat;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import sandbox.access.FilterOrder;

/**
 * Collects a body before anybody waits for it. One that comes a byte at a time, or never
 * ends, holds no thread meanwhile, and is given up after a while; without, two hundred of
 * them hold every thread that Tomcat (11.0.27) has.
 */
@Component
@Order(FilterOrder.WHOLE_BODIES)
class WholeBodies extends OncePerRequestFilter {

    /** In bytes: SockJS sends many frames at once, each of at most 64 KB. */
    static final int LARGEST = 256 * 1024;

    private final Duration within;

    WholeBodies(@Value("${sandbox.body-within}") Duration within) {
        this.within = within;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        new WholeRequest(request, response, this.within);
    }

}
