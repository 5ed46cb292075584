package sandbox.workshop.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import org.jspecify.annotations.Nullable;

/** One TCP connection, understood as far as it has come. */
final class Conversation {

    private static final int LONGEST = Integer.MAX_VALUE;

    private static final WebSocketDecoderConfig ANY_FRAMES = WebSocketDecoderConfig.newBuilder()
        .maxFramePayloadLength(LONGEST)
        .allowMaskMismatch(true)
        .closeOnProtocolViolation(false)
        .withUTF8Validator(false)
        .build();

    /** Nobody has to give back what is garbage soon: a connection may end in a frame. */
    private static final ByteBufAllocator ON_THE_HEAP = new UnpooledByteBufAllocator(false, true);

    private final int number;

    private final Log log;

    private final Deque<Request> unanswered = new ArrayDeque<>();

    private final EmbeddedChannel up = new EmbeddedChannel(new HttpRequestDecoder(),
            new WebSocket13FrameDecoder(ANY_FRAMES), new WebSocketFrameAggregator(LONGEST), new Side(true));

    private final EmbeddedChannel down = new EmbeddedChannel(new Answers(), new WebSocket13FrameDecoder(ANY_FRAMES),
            new WebSocketFrameAggregator(LONGEST), new Side(false));

    private @Nullable Request current;

    private boolean socket;

    /** Who is told of what is understood. */
    interface Log {

        void request(Request request);

        void frame(String connection, boolean up, String message);

    }

    Conversation(int number, Log log) {
        this.number = number;
        this.log = log;
        this.up.config().setAllocator(ON_THE_HEAP);
        this.down.config().setAllocator(ON_THE_HEAP);
    }

    boolean isSocket() {
        return this.socket;
    }

    void passed(boolean isUp, byte[] bytes, int offset, int count) {
        (isUp ? this.up : this.down).writeInbound(Unpooled.copiedBuffer(bytes, offset, count));
        if (this.current != null) {
            this.current.bytes().addAndGet(count);
        }
    }

    /** Knows which request an answer is to: one to HEAD has no body. */
    private final class Answers extends HttpResponseDecoder {

        @Override
        protected boolean isContentAlwaysEmpty(HttpMessage answer) {
            var asked = Conversation.this.unanswered.peek();
            return super.isContentAlwaysEmpty(answer) || asked != null && asked.method().equals("HEAD");
        }

    }

    /** What passes in one direction: HTTP, and messages once a WebSocket is open. */
    private final class Side extends SimpleChannelInboundHandler<Object> {

        private final boolean isUp;

        private final ByteBuf line = Unpooled.buffer();

        private Matcher session = SockJs.session("");

        private Side(boolean isUp) {
            this.isUp = isUp;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, Object part) {
            if (part instanceof HttpRequest head) {
                asked(new Request(head.method().name(), head.uri()));
            }
            if (part instanceof HttpResponse head && !head.status().equals(HttpResponseStatus.CONTINUE)) {
                answered(head.status());
            }
            if (part instanceof HttpContent body && this.session.matches()) {
                lines(body.content());
            }
            if (part instanceof LastHttpContent) {
                line();
            }
            if (part instanceof TextWebSocketFrame frame) {
                tell(String.valueOf(Conversation.this.number), frame.text());
            }
            if (part instanceof CloseWebSocketFrame close) {
                tell(String.valueOf(Conversation.this.number), close(close));
            }
        }

        private void asked(Request request) {
            Conversation.this.current = request;
            Conversation.this.unanswered.add(request);
            Conversation.this.log.request(request);
            var its = SockJs.session(request.path());
            this.session = its.matches() && its.group("transport").endsWith("_send") ? its : SockJs.session("");
        }

        private void answered(HttpResponseStatus status) {
            var request = Conversation.this.unanswered.poll();
            if (request != null) {
                request.status().set(status.code());
                this.session = SockJs.session(request.path());
            }
            if (status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
                Conversation.this.socket = true;
                Conversation.this.up.pipeline().remove(HttpRequestDecoder.class);
            }
        }

        /** A frame a line, whatever pieces it comes in. */
        private void lines(ByteBuf body) {
            for (int end; (end = body.bytesBefore((byte) '\n')) >= 0; line()) {
                this.line.writeBytes(body, end);
                body.skipBytes(1);
            }
            this.line.writeBytes(body);
        }

        /** The prelude of a stream is one letter h, two thousand times. */
        private void line() {
            var text = this.line.toString(StandardCharsets.UTF_8).strip();
            this.line.clear();
            var frame = text.toLowerCase(Locale.ROOT).startsWith("data: ") ? text.substring("data: ".length()) : text;
            if (!frame.isEmpty() && !frame.startsWith("hhhh")) {
                tell(this.session.group("session"), frame);
            }
        }

        private static String close(CloseWebSocketFrame frame) {
            return (frame.statusCode() < 0) ? "close"
                    : ("close " + frame.statusCode() + " " + frame.reasonText()).strip();
        }

        private void tell(String connection, String text) {
            SockJs.unwrap(text).forEach(message -> Conversation.this.log.frame(connection, this.isUp, message));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable unreadable) {
            // what is neither HTTP nor WebSocket passes, and nothing is told of it
        }

    }

}
