package sandbox.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of all clients, which is the caller's: nothing happens unless it waits
 * here.
 */
public final class Loop implements AutoCloseable {

    private static final long SHORTEST_SLEEP = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long AT_ONCE = -1;

    private final ManualIoEventLoop events = new ManualIoEventLoop(Thread.currentThread(), NioIoHandler.newFactory());

    private final Failures failures = new Failures();

    private final Traffic traffic = new Traffic();

    /**
     * @param handlers adds them
     */
    Channel connect(int port, Consumer<ChannelPipeline> handlers) {
        return new Bootstrap().group(this.events).channel(NioSocketChannel.class).handler(new ChannelInitializer<>() {

            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(Loop.this.traffic);
                handlers.accept(channel.pipeline());
                channel.pipeline().addLast(Loop.this.failures);
            }

        })
            .connect(new InetSocketAddress("127.0.0.1", port))
            .addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE)
            .channel();
    }

    /** Without a goodbye, as when the machine between them is switched off and on. */
    static void cut(@Nullable Channel channel) {
        if (channel != null && channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.close();
        }
    }

    /** Does something later, unless nobody waits here any more. */
    void after(Duration pause, Runnable something) {
        this.events.schedule(something, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Serves the clients until something is true.
     * @param moment of {@link System#nanoTime()} to give up at
     * @return whether it is
     */
    public boolean until(BooleanSupplier done, long moment) {
        while (!done.getAsBoolean()) {
            var left = moment - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            // Netty rounds to milliseconds: the last one is spent awake, and 0 would be
            // for ever
            this.events.run((left > SHORTEST_SLEEP) ? left - SHORTEST_SLEEP : AT_ONCE);
            this.failures.rethrow();
        }
        return true;
    }

    /** Serves the clients until a moment. */
    public void until(long moment) {
        until(() -> false, moment);
    }

    /** The bytes of all clients so far, both ways, without the heads of TCP. */
    public long carried() {
        return this.traffic.bytes;
    }

    @Override
    public void close() {
        this.events.shutdownGracefully(0, 0, TimeUnit.SECONDS);
        while (!this.events.isTerminated()) {
            this.events.runNow();
        }
    }

    @Sharable
    private static final class Traffic extends ChannelDuplexHandler {

        private long bytes;

        @Override
        public void channelRead(ChannelHandlerContext context, Object come) {
            this.bytes += ((ByteBuf) come).readableBytes();
            context.fireChannelRead(come);
        }

        @Override
        public void write(ChannelHandlerContext context, Object sent, ChannelPromise promise) {
            this.bytes += ((ByteBuf) sent).readableBytes();
            context.write(sent, promise);
        }

    }

    /** Keeps the first for the caller. */
    @Sharable
    private static final class Failures extends ChannelInboundHandlerAdapter {

        private @Nullable RuntimeException first;

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            if (this.first == null) {
                this.first = isOfTheConnection(cause)
                        ? new ProtocolViolation("A connection broke: " + cause.getMessage())
                        : (cause instanceof RuntimeException own) ? own : new IllegalStateException(cause);
            }
        }

        private static boolean isOfTheConnection(Throwable cause) {
            return cause instanceof IOException || cause instanceof CodecException
                    || cause instanceof WebSocketHandshakeException;
        }

        private void rethrow() {
            if (this.first != null) {
                throw this.first;
            }
        }

    }

}
