package sandbox.bench.floor;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelMatchers;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.util.concurrent.GlobalEventExecutor;

/**
 * A WebSocket server in NIO, on one thread, that makes one frame of whatever anybody says
 * and writes that to all.
 */
@Sharable
public final class Floor extends SimpleChannelInboundHandler<TextWebSocketFrame> {

    private static final int BACKLOG = 4096;

    private static final int LARGEST = 64 * 1024;

    private final ChannelGroup guests = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    private final EmbeddedChannel frames = new EmbeddedChannel(new WebSocket13FrameEncoder(false));

    /**
     * @param arguments {@code --server.port=N}, as the other servers in Java have it
     */
    public static void main(String[] arguments) throws InterruptedException {
        var floor = new Floor();
        new ServerBootstrap().group(new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()))
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childHandler(new ChannelInitializer<>() {

                @Override
                protected void initChannel(Channel channel) {
                    channel.pipeline()
                        .addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST),
                                new WebSocketServerProtocolHandler("/"), floor);
                }

            })
            .bind("127.0.0.1", Integer.parseInt(arguments[0].replace("--server.port=", "")))
            .sync();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof HandshakeComplete) {
            this.guests.add(context.channel());
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame said) {
        this.frames.writeOutbound(said.retain());
        this.guests.writeAndFlush(this.frames.readOutbound(), ChannelMatchers.all(), true);
    }

    /** An end is noticed by reading. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable gone) {
        context.close();
    }

}
