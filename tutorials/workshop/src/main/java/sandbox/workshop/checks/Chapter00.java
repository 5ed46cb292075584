package sandbox.workshop.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sandbox.servers.Places;
import sandbox.workshop.harness.Harness;
import sandbox.workshop.harness.Finding;

/** This machine, and the demo on it. */
class Chapter00 {

    @ParameterizedTest(name = "the doctor finds nothing to repair: {1}", quoteTextArguments = false)
    @CsvSource({ "Doctor,what builds and browsers need", "WebSocketCheck,a WebSocket on this machine" })
    @Order(1)
    void theMachineIsWell(String question, String what) throws IOException {
        for (var line : ask(question)) {
            if (line.startsWith("FIX")) {
                throw Finding.that(line)
                    .because("That is what scripts/doctor says; what stands after the arrow repairs it.")
                    .hint(line.contains("browser") ? 2 : 1);
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("two people meet in the demo")
    void twoPeopleMeet(Harness harness) {
        var wire = harness.wire(harness.demo());
        var alice = Room.visitor(harness, "alice", wire);
        var bob = Room.visitor(harness, "bob", wire);

        Room.talks(alice, wire, "Is this thing on?", 1);

        bob.hears("Is this thing on?");
        harness.diagram("00-the-demo", "Alice opens the demo, and says a sentence",
                wire.framesOf(wire.frames().get(0).connection()));
    }

    /** Single-file programs, so that they run before anything is built. */
    private static List<String> ask(String question) throws IOException {
        var program = Places.repository()
            .resolve("tutorials/workshop/src/main/java/sandbox/workshop/" + question + ".java");
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", program.toString())
            .directory(Places.repository().toFile())
            .redirectErrorStream(true)
            .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

}
