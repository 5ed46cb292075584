package sandbox.pages;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import sandbox.messaging.Ports;

/**
 * What every answer but a handshake's says to the browser about safety. And, while only
 * this machine can reach the server, only this machine's names for itself are answered:
 * another host name that leads here is DNS rebinding.
 */
@Component
@Order(0)
class SafePages extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean loopbackOnly;

    private final String contentSecurityPolicy;

    private final Ports ports;

    SafePages(@Value("${server.address}") InetAddress address,
            @Value("${sandbox.content-security-policy}") String contentSecurityPolicy, Ports ports) {
        this.loopbackOnly = address.isLoopbackAddress();
        this.contentSecurityPolicy = contentSecurityPolicy;
        this.ports = ports;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (this.loopbackOnly && !LOOPBACK_NAMES.contains(request.getServerName())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Use http://localhost");
            return;
        }
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            sayWhatIsSafe(request, response);
        }
        chain.doFilter(request, response);
    }

    private void sayWhatIsSafe(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy",
                this.contentSecurityPolicy.replace("FAULT_PROXIES", faultProxies(request)));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    /**
     * Under the name by which the page was asked for. A request that came through a proxy
     * has still reached the server's own port.
     */
    private String faultProxies(HttpServletRequest request) {
        var name = request.getServerName() + ":";
        return this.ports.faults(request.getLocalPort())
            .stream()
            .map(port -> "http://" + name + port + " ws://" + name + port)
            .collect(Collectors.joining(" "));
    }

}
