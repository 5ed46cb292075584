package sandbox.access;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A page that asks for the room through its fault proxy asks another origin, since an
 * origin has one port. Those three addresses, and no others, may be read by every page of
 * ours. Spring's own mappings need the ports before the server has one.
 */
@Configuration
class RoomCors {

    private static final Set<String> WITHOUT_A_SOCKET = Set.of("/poll", "/long-poll", "/stream");

    private final ServerPorts ports;

    RoomCors(ServerPorts ports) {
        this.ports = ports;
    }

    @Bean
    @Order(FilterOrder.ROOM_CORS)
    CorsFilter mayReadTheRoom() {
        return new CorsFilter(this::rules);
    }

    private @Nullable CorsConfiguration rules(HttpServletRequest request) {
        if (!WITHOUT_A_SOCKET.contains(request.getServletPath())) {
            return null;
        }
        var rules = new CorsConfiguration();
        rules.setAllowedMethods(List.of("GET"));
        rules.setAllowedOrigins(this.ports.origins(request.getLocalPort()));
        return rules;
    }

}
