package sandbox.messaging;

import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.messaging.ErrorsToSender.Refusal;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a client sends: it is told what was wrong, and the others notice nothing. */
@SandboxTest
class BadInputTest {

    /**
     * However slow the machine, they do not take as many seconds as they would have to.
     */
    private static final int MANY = 300;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty    | {"info":""}
            empty    | {"info":" \\t\\n "}
            empty    | {}
            empty    | {"info":null}
            not-json | ''
            not-json | this is not JSON
            not-json | {"info":"no end
            not-json | ["info"]
            not-json | {"info":{"deeper":1}}
            not-text | {"info":"half a pair: \\ud83d"}
            not-text | {"info":"NUL: \\u0000"}
            too-long | {"info":"fine","key":"0123456789012345678901234567890123456789012345678901234567890123456789"}
            """)
    void whatCannotBeSaidIsRefused(String code, String body, StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var errors = alice.subscribe("/user/queue/errors", Refusal.class);

        alice.sendText("/app/chat_demo", body);

        assertThat(errors.next().code()).isEqualTo(code);
    }

    @Test
    void twoThousandCharactersMayBeSaidAndNotOneMore(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var errors = alice.subscribe("/user/queue/errors", Refusal.class);
        var heard = alice.subscribe("/topic/chat_demo");

        alice.send("/app/chat_demo", Map.of("info", "é".repeat(2_000)));
        alice.send("/app/chat_demo", Map.of("info", "é".repeat(2_001), "key", "one-more"));

        assertThat(heard.next().path("info").asString()).hasSize(2_000);
        assertThat(errors.next()).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("too-long");
            assertThat(refusal.hint()).contains("2,000");
            assertThat(refusal.key()).isEqualTo("one-more");
        });
    }

    @Test
    void aWhisperToNobodyIsRefused(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var errors = alice.subscribe("/user/queue/errors", Refusal.class);

        alice.send("/app/whisper", Map.of("to", "bob", "info", "Are you there?"));

        assertThat(errors.next().message()).isEqualTo("bob is not here.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "-1", "one", "1.5", "99999999999999999999" })
    void whatIsNoSequenceNumberIsRefused(String seq, StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var errors = alice.subscribe("/user/queue/errors", Refusal.class);

        alice.ask("/app/chat_demo/since/" + seq, JsonNode.class);

        assertThat(errors.next().code()).isEqualTo("bad-number");
    }

    @Test
    void moreThanTwentyASecondAreRefusedOneByOne(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var errors = alice.subscribe("/user/queue/errors", Refusal.class);
        var heard = alice.subscribe("/topic/chat_demo");

        IntStream.range(0, MANY).forEach(n -> alice.send("/app/chat_demo", Map.of("info", "quick", "key", "key-" + n)));
        await().atMost(StompClients.PATIENCE).until(() -> heard.arrived().size() + errors.arrived().size() == MANY);

        assertThat(heard.arrived()).hasSizeBetween(20, MANY - 1);
        assertThat(errors.arrived()).extracting(Refusal::code).containsOnly("too-fast");
        assertThat(errors.arrived()).extracting(Refusal::key).doesNotHaveDuplicates();
    }

    @Test
    void subscribingTooFastIsRefusedToo(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var errors = alice.subscribe("/user/queue/errors", Refusal.class);

        IntStream.range(0, MANY).forEach(n -> alice.ask("/app/chat_demo/since/1", JsonNode.class));

        assertThat(errors.next().code()).isEqualTo("too-fast");
    }

    @Test
    void oneWhoIsTooFastSlowsNobodyElseDown(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var errors = alice.subscribe("/user/queue/errors", Refusal.class);
        var bob = stomp.connectAs("bob");
        var heardByCarol = stomp.connectAs("carol").subscribe("/user/queue/whisper");

        IntStream.range(0, MANY).forEach(n -> alice.send("/app/probe", ""));
        errors.next();
        bob.send("/app/whisper", Map.of("to", "carol", "info", "as ever"));

        assertThat(heardByCarol.next().path("info").asString()).isEqualTo("as ever");
    }

    @Tag("direct")
    @Test
    void aFrameOver64KbIsAnsweredAndTheSessionClosed(StompClients stomp) {
        var mallory = stomp.webSocket().connectsAs("mallory");

        mallory.sends("SEND\ndestination:/app/chat_demo\n\n" + "x".repeat(64 * 1024));

        assertThat(mallory.answer()).contains("ERROR").contains("code:too-big").endsWith("1002");
    }

    @Test
    void aFrameFarOver64KbIsCutOff(StompClients stomp) {
        var mallory = stomp.webSocket().connectsAs("mallory");

        mallory.sends("SEND\ndestination:/app/chat_demo\n\n" + "x".repeat(300 * 1024));

        assertThat(mallory.answer()).endsWith("1009");
    }

    @ParameterizedTest
    @ValueSource(strings = { "HELLO\n\n", "SEND\ndestination\n\n", "SEND\ndestination:te\\st\n\n",
            "SUBSCRIBE\ndestination:/topic/chat_demo\n\n", "UNSUBSCRIBE\n\n", "SEND\nlimit\n\n" })
    void whatIsNoFrameIsAnsweredAndTheSessionClosed(String frame, StompClients stomp) {
        var mallory = stomp.webSocket().connectsAs("mallory").sends(frame);

        assertThat(mallory.answer()).contains("ERROR").contains("code:bad-frame").endsWith("1002");
    }

    /** In the words of whoever read it. */
    @ParameterizedTest
    @CsvSource({ "'SUBSCRIBE\nid:1\ndestination:/topic/chat_demo\n\nbody', SUBSCRIBE shouldn't have a payload",
            "'SEND\ndestination\n\n{}', Illegal header: 'destination'",
            "'SEND\na:b\\x\n\n{}', Illegal escape sequence" })
    void whatIsWrongInAFrameIsNamed(String frame, String cause, StompClients stomp) {
        var mallory = stomp.webSocket().connectsAs("mallory").sends(frame);

        assertThat(mallory.answer()).contains("code:bad-frame").containsIgnoringCase(cause);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "accept-version:9.9\n", "accept-version:1.0\n", "accept-version:\n" })
    void aVersionTheServerDoesNotSpeakIsAnswered(String version, StompClients stomp) {
        var mallory = stomp.webSocket().sends("CONNECT\n%slogin:mallory\npasscode:workshop\n\n".formatted(version));

        assertThat(mallory.answer()).contains("ERROR")
            .contains("code:bad-version", "message:The server speaks STOMP 1.1 and 1.2.")
            .endsWith("1002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false,
            value = { "1.1 , 1.2|1.2", " 1.2|1.2", "1.0, 1.1|1.1", "1.0,1.1,1.2,2.0|1.2" })
    void theNewestOfTheVersionsNamedIsSpoken(String named, String spoken, StompClients stomp) {
        var alice = stomp.webSocket()
            .sends("CONNECT\naccept-version:%s\nlogin:alice\npasscode:workshop\n\n".formatted(named));

        assertThat(alice.hears("CONNECTED").received()).contains("\nversion:" + spoken + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "BEGIN\ntransaction:t\n\n", "COMMIT\ntransaction:t\n\n", "ABORT\ntransaction:t\n\n",
            "SEND\ndestination:/app/chat_demo\ntransaction:t\n\n{\"info\":\"never said\"}",
            "ACK\nid:1\ntransaction:t\n\n", "NACK\nid:1\ntransaction:t\n\n" })
    void whatIsPartOfATransactionIsRefused(String frame, StompClients stomp) {
        var alice = stomp.webSocket()
            .connectsAs("alice")
            .sends("SUBSCRIBE\nid:0\ndestination:/user/queue/errors\n\n")
            .sends("SUBSCRIBE\nid:1\ndestination:/topic/chat_demo\n\n")
            .sends(frame)
            .sends("SEND\ndestination:/app/chat_demo\n\n{\"info\":\"by itself\"}")
            .hears("MESSAGE\ndestination:/topic/chat_demo");

        assertThat(alice.received()).contains("\"not-allowed\"", "There are no transactions here", "by itself")
            .doesNotContain("never said");
    }

    @Test
    void whoHasSaidDisconnectSaysNoMore(StompClients stomp) {
        var mallory = stomp.webSocket().connectsAs("mallory").sends("DISCONNECT\nreceipt:1\n\n").hears("RECEIPT");

        mallory.sends("SEND\ndestination:/app/chat_demo\n\n{\"info\":\"from beyond\"}");

        assertThat(mallory.answer()).contains("ERROR").contains("code:bad-frame").endsWith("1002");
    }

    @Test
    void aSockJsMessageThatIsNoJsonIsRefused(StompClients stomp) {
        var mallory = RestClient.create("http://localhost:%s/coordination/0/mallory".formatted(stomp.port()));
        assertThat(mallory.post().uri("/xhr").retrieve().body(String.class)).isEqualTo("o\n");

        assertThatExceptionOfType(HttpServerErrorException.class)
            .isThrownBy(() -> mallory.post().uri("/xhr_send").body("[no end").retrieve().toBodilessEntity())
            .withMessageContaining("Failed to read message(s)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "often,never", "often", "1000", "-1,0", "0,", "1,2,3", "5000, 5000", "0.5,0",
            "99999999999999999999,0" })
    void heartbeatsThatCannotBeReadAreNamed(String heartbeats, StompClients stomp) {
        var mallory = stomp.webSocket()
            .sends("CONNECT\naccept-version:1.2\nlogin:mallory\npasscode:workshop\nheart-beat:%s\n\n"
                .formatted(heartbeats));

        assertThat(mallory.answer()).contains("ERROR")
            .contains("message:The server cannot read the header heart-beat.")
            .endsWith("1002");
    }

    @ParameterizedTest
    @ValueSource(strings = { "junk", "application/", "a b/c", "" })
    void aContentTypeThatIsNoneIsNamed(String type, StompClients stomp) {
        var mallory = stomp.webSocket()
            .connectsAs("mallory")
            .sends("SEND\ndestination:/app/chat_demo\ncontent-type:%s\n\n{\"info\":\"x\"}".formatted(type));

        assertThat(mallory.answer()).contains("ERROR")
            .contains("message:The header content-type names no media type.")
            .endsWith("1002");
    }

    @ParameterizedTest
    @CsvSource({ "MESSAGE, A server sends that frame", "ERROR, A server sends that frame",
            "SEND, It needs a header such as destination:/app/chat_demo" })
    void whatNobodyMayDoIsToldByItsCause(String command, String cause, StompClients stomp) {
        var mallory = stomp.webSocket()
            .connectsAs("mallory")
            .sends("SUBSCRIBE\nid:0\ndestination:/user/queue/errors\n\n")
            .sends(command + "\ndestination:\n\n{}");

        assertThat(mallory.hears("MESSAGE").received()).contains("Nobody may do that: " + command + ".", cause);
    }

    @Test
    void connectingTwiceEndsTheSession(StompClients stomp) {
        var mallory = stomp.webSocket().connectsAs("mallory");

        mallory.connectsAs("alice");

        assertThat(mallory.answer()).contains("code:connected-already").endsWith("1002");
    }

}
