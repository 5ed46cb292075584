package sandbox.workshop.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationTest {

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
        opensASocket();
        down(new TextWebSocketFrame("o"));
        up(new TextWebSocketFrame("[\"hello\"]"));

        assertThat(this.conversation.isSocket()).isTrue();
        assertThat(this.frames).containsExactly("< o", "> hello");
    }

    @Test
    void whateverPiecesItComesIn() {
        opensASocket();
        for (var each : encoded(new TextWebSocketFrame("a[\"one\",\"two\"]"), false)) {
            this.conversation.passed(false, new byte[] { each }, 0, 1);
        }

        assertThat(this.frames).containsExactly("< one", "< two");
    }

    @Test
    void fragmentsAreOneMessageAndAPingBetweenThemIsNone() {
        opensASocket();
        down(new TextWebSocketFrame(false, 0, "hel"));
        down(new PingWebSocketFrame(Unpooled.copiedBuffer(bytes("ping"))));
        down(new ContinuationWebSocketFrame(true, 0, "lo"));

        assertThat(this.frames).containsExactly("< hello");
    }

    @Test
    void longFramesHaveTheirLengthInMoreBytes() {
        opensASocket();
        down(new TextWebSocketFrame("x".repeat(300)));
        down(new TextWebSocketFrame("y".repeat(70_000)));

        assertThat(this.frames).containsExactly("< " + "x".repeat(300), "< " + "y".repeat(70_000));
    }

    @Test
    void aCloseTellsItsCodeAndReason() {
        opensASocket();
        down(new CloseWebSocketFrame(1009, "too big"));

        assertThat(this.frames).containsExactly("< close 1009 too big");
    }

    @Test
    void aStreamIsReadLineByLineOutOfItsChunks() {
        up("POST /coordination/000/abc/xhr_streaming HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        down("HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n");
        down("6\r\nhhhhh\n\r\n2\r\no\n\r\n");
        down("8\r\na[\"hi\"]\n\r\n");

        assertThat(this.frames).containsExactly("< o", "< hi");
        assertThat(this.requests).singleElement().extracting(request -> request.status().get()).isEqualTo(200);
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

        assertThat(this.requests).extracting(request -> request.status().get()).containsExactly(200, 404);
    }

    private void opensASocket() {
        up("GET /coordination/000/abc/websocket HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
        down("HTTP/1.1 101 \r\nUpgrade: websocket\r\nSec-WebSocket-Accept: x\r\n\r\n");
    }

    private void up(String text) {
        passes(true, bytes(text));
    }

    private void up(WebSocketFrame frame) {
        passes(true, encoded(frame, true));
    }

    private void down(String text) {
        passes(false, bytes(text));
    }

    private void down(WebSocketFrame frame) {
        passes(false, encoded(frame, false));
    }

    private void passes(boolean up, byte[] bytes) {
        this.conversation.passed(up, bytes, 0, bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] encoded(WebSocketFrame frame, boolean masked) {
        var encoder = new EmbeddedChannel(new WebSocket13FrameEncoder(masked));
        encoder.writeOutbound(frame);
        var parts = encoder.outboundMessages().stream().map(ByteBuf.class::cast).toArray(ByteBuf[]::new);
        return ByteBufUtil.getBytes(Unpooled.wrappedBuffer(parts));
    }

}
