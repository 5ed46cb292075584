package sandbox.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/**
 * One request after the other, as a browser sends them: on one connection while the
 * server keeps it, then on another.
 */
@Sharable
final class Requests extends SimpleChannelInboundHandler<HttpObject> {

    /** As Chromium asks from a page of its own. */
    private static final String HEAD = """
            %1$s HTTP/1.1\r
            Host: 127.0.0.1:%2$s\r
            Connection: keep-alive\r
            sec-ch-ua-platform: "Linux"\r
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 \
            Safari/537.36\r
            sec-ch-ua: "Chromium";v="150", "Not/A)Brand";v="24"\r
            sec-ch-ua-mobile: ?0\r
            Accept: */*\r
            Sec-Fetch-Site: same-origin\r
            Sec-Fetch-Mode: cors\r
            Sec-Fetch-Dest: empty\r
            Referer: http://127.0.0.1:%2$s/labs/race\r
            Accept-Encoding: gzip, deflate, br, zstd\r
            Accept-Language: en-US,en;q=0.9\r
            """;

    private static final int OK = 200;

    private static final int NO_CONTENT = 204;

    private static final ByteBuf END_OF_LINE = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(new byte[] { '\n' }));

    private final Loop loop;

    private final int port;

    private final Consumer<String> lines;

    private final Runnable answered;

    private @Nullable Channel channel;

    private @Nullable String asked;

    private @Nullable HttpResponse answer;

    /**
     * @param lines takes each line of each answer; an empty one may be its end only
     * @param answered when an answer is whole
     */
    Requests(Seat seat, Consumer<String> lines, Runnable answered) {
        this.loop = seat.loop();
        this.port = seat.port();
        this.lines = lines;
        this.answered = answered;
    }

    void get(String path) {
        ask("GET " + path, "\r\n");
    }

    void post(String path, String body) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        ask("POST " + path, "Content-Length: %s\r\nContent-Type: text/plain\r\n\r\n%s".formatted(length, body));
    }

    private void ask(String what, String more) {
        this.asked = HEAD.formatted(what, this.port) + more;
        if (this.channel == null) {
            connect();
        }
        else if (this.channel.isActive()) {
            send(this.channel);
        }
    }

    private void connect() {
        this.channel = this.loop.connect(this.port, handlers -> handlers.addLast(new HttpResponseDecoder(), this,
                new LineBasedFrameDecoder(Integer.MAX_VALUE), new Lines()));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        send(context.channel());
    }

    private void send(Channel channel) {
        if (this.asked != null) {
            channel.writeAndFlush(Unpooled.copiedBuffer(this.asked, StandardCharsets.UTF_8));
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpResponse head) {
            this.answer = head;
        }
        if (part instanceof HttpContent body) {
            context.fireChannelRead(body.content().retain());
        }
        if (part instanceof LastHttpContent && this.answer != null) {
            // the last line may have no end
            context.fireChannelRead(END_OF_LINE.duplicate());
            ended(this.answer);
        }
    }

    private void ended(HttpResponse whole) {
        var status = whole.status().code();
        if (status != OK && status != NO_CONTENT) {
            throw new ProtocolViolation("A request was answered with " + status + ".");
        }
        this.answer = null;
        this.asked = null;
        if (!HttpUtil.isKeepAlive(whole)) {
            cut();
        }
        this.answered.run();
    }

    /** An idle one may be ended, and what just then was asked for is asked again. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (context.channel() != this.channel) {
            return;
        }
        this.channel = null;
        if (this.answer != null) {
            throw new ProtocolViolation("The server ended a connection in the middle of an answer.");
        }
        if (this.asked != null) {
            connect();
        }
    }

    void cut() {
        var cut = this.channel;
        this.channel = null;
        Loop.cut(cut);
    }

    /** Of the body. */
    private final class Lines extends SimpleChannelInboundHandler<ByteBuf> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf line) {
            Requests.this.lines.accept(line.toString(StandardCharsets.UTF_8));
        }

    }

}
