package sandbox.stories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sandbox.servers.Places;
import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Programs that are not ours, with the libraries that the article and today's pages use.
 */
@Tag("slow")
class OtherClientsTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @ParameterizedTest
    @CsvSource({ "stompjs, sockjs", "stompjs, websocket", "@stomp/stompjs, sockjs", "@stomp/stompjs, websocket" })
    void otherPeoplesClientsTalkToTheServer(String library, String transport) throws IOException {
        var told = run("talk.mjs", library, transport, String.valueOf(this.visitors.sandbox().port()));

        assertThat(told).isEqualTo("heard node: over " + transport + " with " + library);
    }

    /** It ends by itself; what it told is its last word. */
    private static String run(String script, String... arguments) throws IOException {
        var frontend = Places.repository().resolve("frontend");
        var clients = Places.repository().resolve("tutorials/stories/src/test/clients");
        var command = new ArrayList<>(
                List.of(frontend.resolve(".node/node/node").toString(), clients.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(frontend.toFile()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

}
