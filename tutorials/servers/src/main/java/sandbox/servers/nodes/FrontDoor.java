package sandbox.servers.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import sandbox.servers.App;

/** HAProxy before the nodes, so that they are one address. */
public final class FrontDoor extends Part {

    private final Layout layout;

    private final boolean sticky;

    private final Path configuration;

    /**
     * @param sticky whether the requests of one SockJS session go to one node
     */
    public FrontDoor(Layout layout, boolean sticky) {
        super("The front door, HAProxy,", layout.log("front-door"));
        this.layout = layout;
        this.sticky = sticky;
        this.configuration = layout.folder().resolve("haproxy.cfg");
    }

    @Override
    public void start() {
        try (var given = FrontDoor.class.getResourceAsStream("haproxy.cfg")) {
            Files.copy(Objects.requireNonNull(given), this.configuration, StandardCopyOption.REPLACE_EXISTING);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        super.start();
    }

    @Override
    List<String> command() {
        return List.of(Programs.HAPROXY.path("haproxy"), "-db", "-f", this.configuration.toString());
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> set = new HashMap<>(Map.of("FRONT_DOOR", "127.0.0.1:" + this.layout.port()));
        for (var number = 1; number <= this.layout.nodes(); number++) {
            set.put("NODE_" + number, "127.0.0.1:" + this.layout.node(number));
        }
        if (!this.sticky) {
            set.put("NO_STICKINESS", "yes");
        }
        return set;
    }

    /** It has found a node that is ready. */
    @Override
    boolean isReady() {
        return App.isReady(this.layout.port());
    }

}
