package sandbox.pages;

import java.io.IOException;
import java.net.InetAddress;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import sandbox.access.FilterOrder;
import sandbox.access.ServerPorts;

/**
 * What every answer says to the browser about safety. And, while only this machine can
 * reach the server, only this machine's names for itself are answered: another host name
 * that leads here is DNS rebinding.
 */
@Component
@Order(FilterOrder.SAFE_PAGES)
class SafePages extends OncePerRequestFilter {

    private final boolean loopbackOnly;

    private final String contentSecurityPolicy;

    private final ServerPorts ports;

    private volatile Policy newest = new Policy("", 0, "");

    SafePages(@Value("${server.address}") InetAddress address,
            @Value("${sandbox.content-security-policy}") String contentSecurityPolicy, ServerPorts ports) {
        this.loopbackOnly = address.isLoopbackAddress();
        this.contentSecurityPolicy = contentSecurityPolicy;
        this.ports = ports;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (this.loopbackOnly && !ServerPorts.isLoopbackName(request.getServerName())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Use http://localhost");
            return;
        }
        response.setHeader("Content-Security-Policy", policy(request.getServerName(), request.getLocalPort()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    /** Those who ask in a row mostly do so under one name. */
    private String policy(String server, int port) {
        var policy = this.newest;
        if (policy.port != port || !policy.server.equals(server)) {
            policy = new Policy(server, port,
                    this.contentSecurityPolicy.replace("FAULT_PROXIES", faultProxies(server, port)));
            this.newest = policy;
        }
        return policy.text;
    }

    /**
     * Under the name by which the page was asked for. A request that came through a proxy
     * has still reached the server's own port.
     */
    private String faultProxies(String server, int port) {
        var name = server + ":";
        return this.ports.faults(port)
            .stream()
            .map(proxy -> "http://" + name + proxy + " ws://" + name + proxy)
            .collect(Collectors.joining(" "));
    }

    private record Policy(String server, int port, String text) {
    }

}
