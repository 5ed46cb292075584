package sandbox.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import sandbox.servers.Places;

/**
 * The scripts in another folder, where their Maven makes nothing but a note of its
 * environment and, once there is a file {@code go}, the empty server.
 */
record ScriptsElsewhere(Path folder) {

    private static final String MAVEN = """
            #!/usr/bin/env bash
            env >>environment
            until [ -e go ]; do sleep 0.1; done
            mkdir -p backend/target/app frontend/target/classes/META-INF/resources/app/.vite
            touch backend/target/app/sandbox.jsa frontend/target/classes/META-INF/resources/app/.vite/manifest.json
            """;

    static ScriptsElsewhere in(Path folder) {
        var here = new ScriptsElsewhere(folder);
        try (var scripts = Files.list(Places.repository().resolve("scripts"))) {
            scripts.forEach(script -> here.copy("scripts/" + script.getFileName()));
            here.executable("mvnw", MAVEN);
            here.executable("scripts/node-from-npm", "");
            for (var file : List.of("pom.xml", "frontend/src/main.ts", "frontend/package.json", "frontend/.npmrc",
                    "backend/pom.xml", "backend/src/main/A.java", "tutorials/faults/pom.xml",
                    "tutorials/faults/src/main/B.java")) {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.writeString(folder.resolve(file), "");
            }
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return here;
    }

    private void executable(String path, String text) throws IOException {
        Files.writeString(this.folder.resolve(path), text);
        this.folder.resolve(path).toFile().setExecutable(true);
    }

    ScriptsElsewhere with(String... files) {
        Stream.of(files).forEach(this::copy);
        return this;
    }

    private void copy(String path) {
        try {
            Files.createDirectories(this.folder.resolve(path).getParent());
            Files.copy(Places.repository().resolve(path), this.folder.resolve(path), StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ScriptsElsewhere goes() throws IOException {
        Files.writeString(this.folder.resolve("go"), "");
        return this;
    }

    List<String> mavensEnvironment() throws IOException {
        return Files.readAllLines(this.folder.resolve("environment"));
    }

    Process starts(Map<String, String> environment, String... command) {
        var words = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> words.add(name + "=" + value));
        words.addAll(List.of(command));
        try {
            return new ProcessBuilder(words).directory(this.folder.toFile()).redirectErrorStream(true).start();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its exit status, and what it said. */
    String says(Map<String, String> environment, String... command) throws IOException {
        var process = starts(environment, command);
        var said = new String(process.getInputStream().readAllBytes());
        return process.onExit().join().exitValue() + ": " + said;
    }

}
