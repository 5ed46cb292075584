package sandbox.bench.servers;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import sandbox.workshop.Places;
import sandbox.workshop.Trouble;

/** This sandbox, as it was built, with room for those who speak too fast. */
public final class SandboxServer {

    private SandboxServer() {
    }

    /**
     * @param flags of the Java machine
     */
    public static ServerProcess start(Ground ground, String name, List<String> flags) {
        var app = Places.repository().resolve("backend/target/app");
        if (!Files.exists(app.resolve("sandbox.jar"))) {
            throw new Trouble("The sandbox is not built yet.", "scripts/build builds it.");
        }
        var arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("-jar", "sandbox.jar"));
        return JavaServer.start(ground, name, app, arguments, "--sandbox.data=" + ground.folder().resolve("data"),
                "--sandbox.messages-per-second=1000000");
    }

}
