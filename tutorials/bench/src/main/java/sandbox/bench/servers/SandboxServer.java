package sandbox.bench.servers;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

import sandbox.servers.App;
import sandbox.servers.Places;

/** This sandbox, as it was built, with room for those who speak too fast. */
public final class SandboxServer {

    private SandboxServer() {
    }

    /** Whether it can have a broker of its own behind it. */
    public static boolean canRelay() {
        return Files.exists(Places.repository().resolve("backend/src/main/resources/application-rabbitmq.properties"));
    }

    /**
     * @param flags of the Java machine
     * @param more settings
     */
    public static ServerProcess start(Ground ground, String name, List<String> flags, String... more) {
        var settings = Stream.concat(
                Stream.of("--sandbox.data=" + ground.folder().resolve("data"), "--sandbox.messages-per-second=1000000"),
                Stream.of(more));
        return new ServerProcess(App.sandbox(ground.flags(flags.toArray(String[]::new)), ground.log(name),
                App.freePort(), settings.toArray(String[]::new)), Runtime.JAVA);
    }

}
