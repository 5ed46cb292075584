package sandbox.tomcat;

import java.io.IOException;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.socket.sockjs.transport.TransportType;

import sandbox.access.FilterOrder;

/**
 * Ends the answer to a visitor over HTTP who has gone. Otherwise Tomcat (11.0.27) asks
 * for an error page, for an answer of which the beginning was sent long ago: two warnings
 * in the log for everybody who closes the lid.
 */
@Component
@Order(FilterOrder.SOCK_JS_DISCONNECTS)
class SockJsDisconnects extends OncePerRequestFilter implements AsyncListener {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isTransport(request);
    }

    /** Whether it is for one of SockJS's transports, or a WebSocket without SockJS. */
    private static boolean isTransport(HttpServletRequest request) {
        return TransportType.fromValue(StringUtils.getFilename(request.getRequestURI())) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(this);
        }
    }

    @Override
    public void onError(AsyncEvent gone) {
        try {
            gone.getAsyncContext().complete();
        }
        catch (IllegalStateException over) {
            // whoever was writing has ended it meanwhile
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
    }

    @Override
    public void onTimeout(AsyncEvent event) {
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
    }

}
