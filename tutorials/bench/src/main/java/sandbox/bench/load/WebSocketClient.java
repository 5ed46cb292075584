package sandbox.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** One client: a WebSocket, and what it speaks on it. */
final class WebSocketClient implements Client, Link.Wire, FrameReader.Frame, Dialect.Line {

    private static final int COMPRESSED = 0x40;

    private static final int OPCODE = 0x0f;

    private final Link link;

    private final Dialect.Talk talk;

    private final byte[] request;

    private final Consumer<Slice> hears;

    private final FrameReader frames = new FrameReader(this);

    private @Nullable Inflated inflated;

    private boolean isOpen;

    private boolean isListening;

    /**
     * @param offersCompression permessage-deflate
     */
    WebSocketClient(Seat seat, Dialect dialect, boolean offersCompression) {
        this.talk = dialect.talk(seat.number(), this);
        this.request = Handshake.request(dialect.path(seat.number()), seat.port(), offersCompression);
        this.hears = seat.hears();
        this.link = new Link(seat.loop(), seat.port(), this);
    }

    @Override
    public void connected() {
        this.link.send(ByteBuffer.wrap(this.request));
    }

    @Override
    public void read(ByteBuffer bytes) {
        if (!this.isOpen) {
            open(bytes);
        }
        if (this.isOpen) {
            this.frames.read(bytes);
        }
    }

    private void open(ByteBuffer bytes) {
        var answer = Handshake.answer(bytes);
        if (answer == null) {
            return;
        }
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new ProtocolViolation("The handshake was answered with " + answer.lines().findFirst().orElse(""));
        }
        if (answer.contains(Handshake.COMPRESSION)) {
            this.inflated = new Inflated(answer.contains("server_no_context_takeover"));
        }
        this.isOpen = true;
        this.talk.opened();
    }

    @Override
    public void read(int first, byte[] bytes, int from, int length) {
        var payload = new Slice(bytes, from, from + length);
        switch (first & OPCODE) {
            case FrameWriter.TEXT -> text(first, payload);
            case FrameWriter.PING ->
                this.link.send(FrameWriter.masked(FrameWriter.PONG, payload.toString().getBytes()));
            case FrameWriter.PONG -> {
            }
            case FrameWriter.CLOSE -> throw new ProtocolViolation("The server closed a WebSocket: " + payload);
            default -> throw new ProtocolViolation("No frame of this kind is expected: " + first);
        }
    }

    private void text(int first, Slice payload) {
        if ((first & FrameWriter.FINAL) == 0) {
            throw new ProtocolViolation("No message here is large enough for fragments.");
        }
        var packed = this.inflated;
        this.talk.received(((first & COMPRESSED) != 0 && packed != null) ? packed.read(payload) : payload);
    }

    @Override
    public void say(String json) {
        this.talk.say(json);
    }

    @Override
    public void send(String text) {
        this.link.send(FrameWriter.masked(FrameWriter.TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void listening() {
        this.isListening = true;
    }

    @Override
    public boolean isListening() {
        return this.isListening;
    }

    @Override
    public void heard(Slice json) {
        this.hears.accept(json);
    }

    @Override
    public void cut() {
        this.link.cut();
        if (this.inflated != null) {
            this.inflated.close();
        }
    }

}
