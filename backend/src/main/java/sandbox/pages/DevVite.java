package sandbox.pages;

import java.util.Collection;
import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Vite's own server, in front of this one: it compiles each file as the browser asks for
 * it, styles included.
 */
@Component("vite")
@Profile("dev")
class DevVite implements Vite {

    @Override
    public List<String> scripts() {
        return List.of("/app/@vite/client", "/app/" + ENTRY);
    }

    @Override
    public Collection<String> styles(String... islands) {
        return List.of();
    }

    @Override
    public Collection<String> preloads(String... islands) {
        return List.of();
    }

}
