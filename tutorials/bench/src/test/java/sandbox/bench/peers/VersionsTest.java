package sandbox.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class VersionsTest {

    @TempDir
    private Path folder;

    @Test
    void jarsAndPackagesAreNamedWithTheirVersions() throws IOException {
        var jars = Files.createDirectory(this.folder.resolve("lib"));
        Files.createFile(jars.resolve("spring-websocket-7.0.10.jar"));
        Files.createFile(jars.resolve("spring-core-7.0.10.jar"));
        var packages = Files.writeString(this.folder.resolve("package.json"), """
                { "name": "peers", "dependencies": { "socket.io": "4.8.4", "ws": "8.23.0" } }""");

        assertThat(Versions.of(jars, packages)).isEqualTo("spring-websocket 7.0.10, socket.io 4.8.4, ws 8.23.0");
    }

    @Test
    void beforeTheSandboxIsBuiltItsOwnAreLeftOut() throws IOException {
        var packages = Files.writeString(this.folder.resolve("package.json"), "{ \"ws\": \"8.23.0\" }");

        assertThat(Versions.of(this.folder.resolve("none"), packages)).isEqualTo("ws 8.23.0");
    }

}
