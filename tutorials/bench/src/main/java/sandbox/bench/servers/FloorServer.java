package sandbox.bench.servers;

import java.net.URISyntaxException;
import java.nio.file.Path;

import sandbox.bench.floor.Floor;

/** {@link Floor}, in a process of its own. */
public final class FloorServer {

    private FloorServer() {
    }

    public static ServerProcess start(Ground ground) {
        return ServerProcess.java(ground, "floor", "-cp", classes(), Floor.class.getName());
    }

    private static String classes() {
        try {
            return Path.of(Floor.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        }
        catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

}
