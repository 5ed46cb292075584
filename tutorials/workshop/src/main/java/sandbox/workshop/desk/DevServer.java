package sandbox.workshop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import sandbox.servers.App;
import sandbox.servers.NodeApp;
import sandbox.servers.Trouble;

/** Vite's own server, in front of the learner's. */
public record DevServer(Path workspace) {

    /**
     * @throws Trouble if there is nothing for Vite yet
     */
    public void hasPages() {
        if (!Files.exists(frontend().resolve("package.json"))) {
            throw new Trouble("There is no page yet that Vite builds.",
                    "The first is chapter 4's: scripts/workshop given 4. Until then: scripts/workshop run");
        }
    }

    /**
     * @param behind the port of the learner's server
     */
    public App start(int port, int behind) {
        // where it finds Vite, and is nobody's source
        var script = frontend().resolve("node_modules/.workshop/dev.mjs");
        try (var resource = DevServer.class.getResourceAsStream("dev.mjs")) {
            Files.createDirectories(script.getParent());
            Files.copy(resource, script, StandardCopyOption.REPLACE_EXISTING);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var command = List.of(NodeApp.node().toString(), script.toString(), String.valueOf(port),
                "http://127.0.0.1:" + behind);
        return App.start(frontend(), command, Map.of(), this.workspace.resolve("backend/target/vite-dev.log"), port);
    }

    private Path frontend() {
        return this.workspace.resolve("frontend");
    }

}
