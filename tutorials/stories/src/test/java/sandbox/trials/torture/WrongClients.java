package sandbox.trials.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import sandbox.servers.NodeApp;
import sandbox.servers.Places;
import sandbox.workshop.book.Markdown;
import sandbox.workshop.book.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The modern edition's clients with a mistake in them, which a file beside the book
 * describes.
 */
final class WrongClients {

    private static final Path FRONTEND = Places.repository().resolve("frontend");

    /** Below the front end, whose libraries the program needs. */
    private static final Path FOLDER = Path.of("target/torture-wrong");

    private WrongClients() {
    }

    static Path program(String mistake) throws IOException, InterruptedException {
        var sources = FOLDER.resolve(mistake).resolve("src");
        copy(FRONTEND.resolve("src"), FRONTEND.resolve(sources));
        makeMistake(mistake, sources);
        return build(sources.resolve("torture/client.ts"), FOLDER.resolve(mistake).resolve("built"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void makeMistake(String mistake, Path sources) throws IOException {
        var text = Files.readString(Places.repository().resolve("tutorials/trials/wrong/" + mistake + ".md"));
        for (var block : Markdown.blocks(mistake + ".md", text)) {
            var file = FRONTEND.resolve(sources).resolve(block.file().substring("frontend/src/".length()));
            Files.writeString(file, Sources.apply(block, Files.readString(file)));
        }
    }

    private static Path build(Path entry, Path output) throws IOException, InterruptedException {
        var vite = new ProcessBuilder(NodeApp.node().toString(), "node_modules/vite/bin/vite.js", "build", "--ssr",
                entry.toString(), "--outDir", output.toString())
            .directory(FRONTEND.toFile())
            .redirectErrorStream(true)
            .start();
        var told = new String(vite.getInputStream().readAllBytes());
        assertThat(vite.waitFor()).as(told).isZero();
        return FRONTEND.resolve(output).resolve("client.js");
    }

}
