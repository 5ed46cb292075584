package sandbox.bench.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketClientExtensionHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateClientExtensionHandshaker;
import org.jspecify.annotations.Nullable;

/** One client: a WebSocket, and what it speaks on it. */
final class WebSocketClient extends SimpleChannelInboundHandler<WebSocketFrame> implements Client {

    private static final int LARGEST = 1 << 20;

    private final Dialect.Talk talk;

    private @Nullable Channel channel;

    private boolean isListening;

    /**
     * @param offersCompression permessage-deflate
     */
    WebSocketClient(Seat seat, Dialect dialect, boolean offersCompression) {
        this.talk = dialect.talk(seat.number(),
                new Dialect.Line(this::send, () -> this.isListening = true, seat.hears()));
        var webSocket = WebSocketClientProtocolConfig.newBuilder()
            .webSocketUri("ws://127.0.0.1:%s%s".formatted(seat.port(), dialect.path(seat.number())))
            .allowExtensions(true)
            .generateOriginHeader(false)
            .handleCloseFrames(false)
            .withUTF8Validator(false)
            .maxFramePayloadLength(LARGEST)
            .build();
        this.channel = seat.loop().connect(seat.port(), handlers -> {
            handlers.addLast(new HttpClientCodec(), new HttpObjectAggregator(LARGEST));
            if (offersCompression) {
                handlers.addLast(
                        new WebSocketClientExtensionHandler(new PerMessageDeflateClientExtensionHandshaker(LARGEST)));
            }
            handlers.addLast(new WebSocketClientProtocolHandler(webSocket), this);
        });
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            this.talk.opened();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            throw new ProtocolViolation("The server closed a WebSocket: " + close.reasonText());
        }
        if (!(frame instanceof TextWebSocketFrame text) || !frame.isFinalFragment()) {
            throw new ProtocolViolation("No frame of this kind is expected, and no fragment: " + frame);
        }
        this.talk.received(text.text());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (this.channel != null) {
            throw new ProtocolViolation("The server ended a connection.");
        }
    }

    private void send(String text) {
        if (this.channel != null) {
            this.channel.writeAndFlush(new TextWebSocketFrame(text));
        }
    }

    @Override
    public boolean isListening() {
        return this.isListening;
    }

    @Override
    public void say(String json) {
        this.talk.say(json);
    }

    @Override
    public void cut() {
        var cut = this.channel;
        this.channel = null;
        Loop.cut(cut);
    }

}
