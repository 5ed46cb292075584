package sandbox.trials.abuse;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/**
 * A plain socket that can say what no client would, byte by byte. What comes back is read
 * as HTTP and WebSocket.
 */
final class RawSocket implements AutoCloseable {

    private static final WebSocketDecoderConfig AS_A_CLIENT = WebSocketDecoderConfig.newBuilder()
        .expectMaskedFrames(false)
        .maxFramePayloadLength(Integer.MAX_VALUE)
        .build();

    /** Nobody has to give back what is garbage soon. */
    private static final ByteBufAllocator ON_THE_HEAP = new UnpooledByteBufAllocator(false, true);

    private final Socket socket = new Socket();

    private final EmbeddedChannel come = new EmbeddedChannel(new HttpResponseDecoder(),
            new WebSocket13FrameDecoder(AS_A_CLIENT));

    private final byte[] room = new byte[1024];

    /**
     * @param room for what comes, in bytes; 0 for what the system gives
     */
    RawSocket(int port, int room) throws IOException {
        if (room > 0) {
            this.socket.setReceiveBufferSize(room);
        }
        this.socket.setTcpNoDelay(true);
        this.socket.connect(new InetSocketAddress("127.0.0.1", port));
        this.come.config().setAllocator(ON_THE_HEAP);
    }

    /** Opens a WebSocket, in which STOMP would be spoken, as a browser does. */
    static RawSocket webSocket(int port, int room) throws IOException {
        var socket = new RawSocket(port, room);
        socket.write("""
                GET /coordination/websocket HTTP/1.1\r
                Host: localhost:%s\r
                Origin: http://localhost:%s\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r
                \r
                """.formatted(port, port));
        var answer = socket.answer();
        if (!answer.equals("HTTP 101")) {
            socket.close();
            throw new IOException("A WebSocket was answered " + answer);
        }
        return socket;
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        this.socket.getOutputStream().write(bytes);
    }

    /** Sends a text message. */
    void send(String text) throws IOException {
        write(frame(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The frame of a text message.
     * @param payload which may be no text
     */
    static byte[] frame(byte[] payload) {
        var channel = new EmbeddedChannel(new WebSocket13FrameEncoder(true));
        channel.config().setAllocator(ON_THE_HEAP);
        channel.writeOutbound(new TextWebSocketFrame(Unpooled.wrappedBuffer(payload)));
        var frame = Unpooled.buffer(payload.length + 14);
        for (ByteBuf part; (part = channel.readOutbound()) != null;) {
            frame.writeBytes(part);
        }
        return ByteBufUtil.getBytes(frame);
    }

    /** Such as {@code HTTP 408}, or how the connection ended instead. */
    String answer() throws IOException {
        return ending(() -> {
            var head = next(HttpResponse.class);
            return head.decoderResult().isSuccess() ? "HTTP " + head.status().code() : "no HTTP";
        });
    }

    /** The next message, or {@code closed 1009}, or how the connection ended. */
    String message() throws IOException {
        return ending(() -> {
            var frame = next(WebSocketFrame.class);
            if (frame instanceof CloseWebSocketFrame close) {
                return "closed " + close.statusCode();
            }
            return (frame instanceof PongWebSocketFrame) ? "a pong" : frame.content().toString(StandardCharsets.UTF_8);
        });
    }

    /** To where this has come in the body of an answer. */
    void skipTo(String text) throws IOException {
        var body = new StringBuilder();
        while (body.indexOf(text) < 0) {
            body.append(next(HttpContent.class).content().toString(StandardCharsets.UTF_8));
        }
    }

    /** What comes of this kind; whatever is before it is left. */
    private <T> T next(Class<T> kind) throws IOException {
        while (true) {
            Object part = this.come.readInbound();
            if (kind.isInstance(part)) {
                return kind.cast(part);
            }
            if (part == null) {
                read();
            }
        }
    }

    private void read() throws IOException {
        var count = this.socket.getInputStream().read(this.room);
        if (count < 0) {
            throw new EOFException();
        }
        this.come.writeInbound(Unpooled.copiedBuffer(this.room, 0, count));
    }

    private static String ending(Reading reading) throws IOException {
        try {
            return reading.read();
        }
        catch (SocketTimeoutException silence) {
            return "silence";
        }
        catch (EOFException | SocketException end) {
            return "cut";
        }
    }

    RawSocket waiting(int millis) throws IOException {
        this.socket.setSoTimeout(millis);
        return this;
    }

    @Override
    public void close() throws IOException {
        // at once, with a reset: what is under way does not keep the port
        this.socket.setSoLinger(true, 0);
        this.socket.close();
    }

    private interface Reading {

        String read() throws IOException;

    }

}
