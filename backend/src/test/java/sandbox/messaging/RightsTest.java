package sandbox.messaging;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.messaging.ErrorsToSender.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of rights, row by row: taking one away turns its tests red. */
@SandboxTest
class RightsTest {

    /** Of who is signed in, and of nobody else. */
    static Stream<String> rights() {
        return Stream.concat(
                Stream.of("/app/chat_demo", "/app/whisper", "/app/probe", "test")
                    .map("SEND\ndestination:%s\n\n{\"to\":\"alice\",\"info\":\"by right\"}"::formatted),
                Stream
                    .of("/topic/chat_demo", "/app/chat_demo/since/0", "/topic/presence", "/app/presence",
                            "/user/queue/whisper", "/user/queue/acks", "/user/queue/errors")
                    .map("SUBSCRIBE\nid:1\ndestination:%s\n\n"::formatted));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void whoIsSignedInMayDoThis(String frame, StompClients stomp) {
        var alice = stomp.webSocket()
            .connectsAs("alice")
            .sends("SUBSCRIBE\nid:0\ndestination:/user/queue/errors\n\n")
            .sends(frame)
            .sends("SEND\ndestination:/app/nowhere\n\n{\"key\":\"the first refusal\"}")
            .hears("MESSAGE\ndestination:/user/queue/errors");

        assertThat(alice.received().split("not-allowed", 2)[1]).contains("the first refusal");
    }

    @ParameterizedTest
    @MethodSource("rights")
    void nobodyMayBeforeConnecting(String frame, StompClients stomp) {
        var stranger = stomp.webSocket().sends(frame);

        assertThat(stranger.answer()).startsWith("ERROR").contains("code:connect-first").endsWith("1002");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/topic/chat_demo", "/topic/presence", "/queue/whisper", "/user/bob/queue/whisper",
            "/user/queue/errors", "/app/chat_demo/", "/app/nowhere", "/nowhere", "test/" })
    void nobodySendsWhereTheTableDoesNotSay(String destination, StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heardByBob = stomp.connectAs("bob").subscribe("/topic/chat_demo");
        var errors = alice.subscribe("/user/queue/errors", Refusal.class);

        alice.sendText(destination, "{\"info\":\"straight past the server\",\"key\":\"alice-1\"}");
        alice.sendText("/app/chat_demo", "{\"info\":\"through the door\"}");

        var refusal = errors.next();
        assertThat(refusal.code()).isEqualTo("not-allowed");
        assertThat(refusal.key()).isEqualTo("alice-1");
        assertThat(heardByBob.next().path("info").asString()).isEqualTo("through the door");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/user/bob/queue/whisper", "/queue/whisper-userbob", "/queue/whisper", "/topic/*",
            "/topic/**", "/topic/secret", "/user/queue/secret", "/app/chat_demo", "/nowhere" })
    void nobodySubscribesWhereTheTableDoesNotSay(String destination, StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var errors = alice.subscribe("/user/queue/errors", Refusal.class);

        alice.ask(destination, JsonNode.class);

        assertThat(errors.next().code()).isEqualTo("not-allowed");
    }

    @Test
    void aRefusedConnectOpensNoDoor(StompClients stomp) {
        var heard = stomp.connectAs("bob").subscribe("/topic/chat_demo");
        var mallory = stomp.webSocket();

        mallory.sends("CONNECT\naccept-version:1.2\nlogin:mallory\npasscode:guess\n\n\0"
                + "SEND\ndestination:/app/chat_demo\n\n{\"info\":\"sneaked in\"}");
        assertThat(mallory.answer()).contains("code:wrong-passcode").endsWith("1002");
        stomp.connectAs("alice").send("/app/chat_demo", Map.of("info", "through the door"));

        assertThat(heard.next().path("info").asString()).isEqualTo("through the door");
    }

    @Test
    void whoOnlyShowsThatItIsAliveIsNotRefused(StompClients stomp) {
        var alice = stomp.webSocket().connectsAs("alice").sends("\n\nDISCONNECT\n\n");

        assertThat(alice.answer()).doesNotContain("ERROR").endsWith("1000");
    }

}
