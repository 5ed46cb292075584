package sandbox.access;

import java.io.IOException;
import java.net.InetAddress;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The room without a socket, the raw socket and the counts ask for no passcode, so they
 * answer only while nobody but this machine can reach the server.
 */
@Component
@Order(FilterOrder.LOOPBACK_ONLY)
class LoopbackOnly extends OncePerRequestFilter {

    private static final Pattern WITHOUT_PASSCODE = Pattern
        .compile("/(poll|polling|long-poll|stream|echo|actuator/metrics)([/.].*)?");

    private final boolean loopbackOnly;

    LoopbackOnly(@Value("${server.address}") InetAddress address) {
        this.loopbackOnly = address.isLoopbackAddress();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return this.loopbackOnly || !WITHOUT_PASSCODE.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

}
