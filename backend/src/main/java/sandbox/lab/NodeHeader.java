package sandbox.lab;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import sandbox.access.FilterOrder;

/** Every answer says which node gave it. */
@Component
@Order(FilterOrder.NODE_HEADER)
class NodeHeader extends OncePerRequestFilter {

    private final String node;

    NodeHeader(@Value("${sandbox.node}") String node) {
        this.node = node;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Node", this.node);
        chain.doFilter(request, response);
    }

}
