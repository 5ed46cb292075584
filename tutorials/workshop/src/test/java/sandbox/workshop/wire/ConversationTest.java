package sandbox.workshop.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationTest {

    private static final String UPGRADE = "GET /coordination/000/abc/websocket HTTP/1.1\r\nUpgrade: websocket\r\n\r\n";

    private static final String SWITCHED = "HTTP/1.1 101 \r\nUpgrade: websocket\r\nSec-WebSocket-Accept: x\r\n\r\n";

    private final List<String> frames = new ArrayList<>();

    private final List<Request> requests = new ArrayList<>();

    private final Conversation conversation = new Conversation(1, new Conversation.Log() {

        @Override
        public void request(Request request) {
            ConversationTest.this.requests.add(request);
        }

        @Override
        public void frame(String connection, boolean up, String message) {
            ConversationTest.this.frames.add((up ? "> " : "< ") + message);
        }

    });

    @Test
    void framesAreReadAfterAnUpgradeMaskedOrNot() {
        up(UPGRADE);
        down(SWITCHED);
        down(frame(0x81, "o", false));
        up(frame(0x81, "[\"hello\"]", true));

        assertThat(this.conversation.isSocket()).isTrue();
        assertThat(this.frames).containsExactly("< o", "> hello");
    }

    @Test
    void whateverPiecesItComesIn() {
        up(UPGRADE);
        down(SWITCHED);
        for (var each : frame(0x81, "a[\"one\",\"two\"]", false)) {
            this.conversation.passed(false, new byte[] { each }, 0, 1);
        }

        assertThat(this.frames).containsExactly("< one", "< two");
    }

    @Test
    void fragmentsAreOneMessageAndAPingBetweenThemIsNone() {
        up(UPGRADE);
        down(SWITCHED);
        down(frame(0x01, "hel", false));
        down(frame(0x89, "ping", false));
        down(frame(0x80, "lo", false));

        assertThat(this.frames).containsExactly("< hello");
    }

    @Test
    void longFramesHaveTheirLengthInMoreBytes() {
        up(UPGRADE);
        down(SWITCHED);
        down(frame(0x81, "x".repeat(300), false));
        down(frame(0x81, "y".repeat(70_000), false));

        assertThat(this.frames).containsExactly("< " + "x".repeat(300), "< " + "y".repeat(70_000));
    }

    @Test
    void aCloseTellsItsCodeAndReason() {
        up(UPGRADE);
        down(SWITCHED);
        down(frame(0x88, "\u0003\u00f1too big", false));

        assertThat(this.frames).containsExactly("< close 1009 too big");
    }

    @Test
    void aStreamIsReadLineByLineOutOfItsChunks() {
        up("POST /coordination/000/abc/xhr_streaming HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        down("HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n");
        down("6\r\nhhhhh\n\r\n2\r\no\n\r\n");
        down("8\r\na[\"hi\"]\n\r\n");

        assertThat(this.frames).containsExactly("< o", "< hi");
        assertThat(this.requests).singleElement().extracting(Request::status).isEqualTo(200);
    }

    @Test
    void whatIsSentByARequestIsAFrameToo() {
        up("POST /coordination/000/abc/xhr_send HTTP/1.1\r\nContent-Length: 9\r\n\r\n[\"hello\"]");
        down("HTTP/1.1 204 \r\n\r\n");
        up("GET /next HTTP/1.1\r\n\r\n");

        assertThat(this.frames).containsExactly("> hello");
        assertThat(this.requests).extracting(Request::path).containsExactly("/coordination/000/abc/xhr_send", "/next");
    }

    @Test
    void anAnswerToHeadHasNoBodyWhateverItsLength() {
        up("HEAD /first HTTP/1.1\r\n\r\nGET /second HTTP/1.1\r\n\r\n");
        down("HTTP/1.1 200 \r\nContent-Length: 9\r\n\r\nHTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n");

        assertThat(this.requests).extracting(Request::status).containsExactly(200, 404);
    }

    private void up(String text) {
        up(bytes(text));
    }

    private void up(byte[] bytes) {
        this.conversation.passed(true, bytes, 0, bytes.length);
    }

    private void down(String text) {
        down(bytes(text));
    }

    private void down(byte[] bytes) {
        this.conversation.passed(false, bytes, 0, bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** RFC 6455, section 5.2. */
    private static byte[] frame(int first, String text, boolean masked) {
        var out = new ByteArrayOutputStream();
        var payload = bytes(text);
        var mask = masked ? 0x80 : 0;
        out.write(first);
        if (payload.length < 126) {
            out.write(mask | payload.length);
        }
        else if (payload.length < 65_536) {
            out.write(mask | 126);
            out.write(payload.length >> 8);
            out.write(payload.length);
        }
        else {
            out.write(mask | 127);
            for (var shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) payload.length >> shift));
            }
        }
        var key = new byte[] { 1, 2, 3, 4 };
        if (masked) {
            out.writeBytes(key);
        }
        for (var i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ (masked ? key[i % 4] : 0));
        }
        return out.toByteArray();
    }

}
