package sandbox.access;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * There is no cookie that would tell whose request it is, so a browser has to say that
 * the page which asks is of the origin it asks: not of another site, nor of another port
 * of this machine. What is no browser says neither, and may ask.
 */
@Component
@Order(FilterOrder.OWN_PAGES_ONLY)
class OwnPagesOnly extends OncePerRequestFilter {

    private static final Pattern BREAKS_SOMETHING = Pattern.compile("/(faults|lab/(restart|drain))(/.*)?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BREAKS_SOMETHING.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        var own = "%s://%s".formatted(request.getScheme(), request.getHeader("Host"));
        if ((site != null && !site.equals("same-origin")) || (origin != null && !origin.equalsIgnoreCase(own))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Only this server's own pages may do that.");
            return;
        }
        chain.doFilter(request, response);
    }

}
