package sandbox.servers.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import sandbox.servers.Places;
import sandbox.servers.Trouble;

/** Sees to it that the programs are there, as scripts/apt-install can. */
final class Packages {

    private Packages() {
    }

    static void install(Consumer<String> says) {
        var missing = Programs.missing();
        if (!missing.isEmpty()) {
            says.accept("Installing %s, once…".formatted(String.join(" ", missing)));
            var log = log();
            if (!installs(missing, log) || !Programs.missing().isEmpty()) {
                throw new Trouble("More than one node takes " + String.join(" ", missing)
                        + ", which are not there and could not be installed: that takes Debian, and root or sudo.",
                        "Install them; on Debian: sudo apt-get install %s. Where there is Docker, scripts/compose.yaml takes nothing else. What was tried is in %s"
                            .formatted(String.join(" ", missing), log));
            }
        }
    }

    private static Path log() {
        try {
            return Files.createDirectories(Places.repository().resolve("target")).resolve("apt-install.log");
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean installs(List<String> packages, Path log) {
        List<String> command = new ArrayList<>(List.of(Places.repository().resolve("scripts/apt-install").toString()));
        command.addAll(packages);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            return process.onExit().join().exitValue() == 0;
        }
        catch (IOException failure) {
            return false;
        }
    }

}
