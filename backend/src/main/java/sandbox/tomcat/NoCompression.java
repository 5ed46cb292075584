package sandbox.tomcat;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import sandbox.access.FilterOrder;

/**
 * Hides that a browser would compress its WebSocket (permessage-deflate, RFC 7692):
 * messages are short and go to many, so it costs twice the processor time and twice the
 * memory. Where the wire is slow and messages are long it would win.
 * {@code filterRequestedExtensions} of Spring's handshake does not keep Tomcat (11.0.27)
 * from it.
 */
@Component
@Order(FilterOrder.NO_COMPRESSION)
class NoCompression extends OncePerRequestFilter {

    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(EXTENSIONS) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new HttpServletRequestWrapper(request) {

            @Override
            public Enumeration<String> getHeaders(String name) {
                return name.equalsIgnoreCase(EXTENSIONS) ? Collections.emptyEnumeration() : super.getHeaders(name);
            }

        }, response);
    }

}
