package sandbox.workshop.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import sandbox.servers.App;
import sandbox.servers.NodeApp;
import sandbox.servers.Trouble;

/**
 * Runs the classes that the learner's own Maven build has made.
 *
 * @param log the name of the file for what its servers say
 */
record LearnersTarget(Path folder, String log) implements Target {

    /** In a class file annotations are written as descriptors. */
    private static final List<String> SIGNS = List.of("Lorg/springframework/boot/autoconfigure/SpringBootApplication;",
            "org/springframework/boot/SpringApplication");

    @Override
    public App startAt(int port, String... settings) {
        var target = this.folder.resolve("backend/target");
        var command = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp",
                target.resolve("classes") + File.pathSeparator + read(target.resolve("classpath")),
                mainClass(target.resolve("classes")), "--spring.main.banner-mode=off");
        return App.start(this.folder.resolve("backend"), command, target.resolve(this.log), port, settings);
    }

    @Override
    public App startNode() {
        return startNodeAt(App.freePort());
    }

    App startNodeAt(int port) {
        return NodeApp.start(this.folder.resolve("node"), port, this.log);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        }
        catch (IOException missing) {
            throw new Trouble("Your server is not built yet.", "Build it with: scripts/workshop check");
        }
    }

    private static String mainClass(Path classes) {
        try (var files = Files.walk(classes)) {
            var all = files.filter(file -> file.toString().endsWith(".class")).toList();
            for (var sign : SIGNS) {
                for (var file : all) {
                    if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(sign)) {
                        return classes.relativize(file)
                            .toString()
                            .replace(".class", "")
                            .replace(File.separatorChar, '.');
                    }
                }
            }
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new Trouble("There is no class with a main method that starts Spring.",
                "Chapter 1 begins with SandboxApplication: see its text, or scripts/workshop hint 1");
    }

}
