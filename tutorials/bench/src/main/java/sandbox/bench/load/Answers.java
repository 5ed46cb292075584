package sandbox.bench.load;

import java.nio.ByteBuffer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** Answers of HTTP/1.1, as they are read. */
final class Answers extends SimpleChannelInboundHandler<HttpObject> {

    private static final ByteBuf END_OF_LINE = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(new byte[] { '\n' }));

    private final EmbeddedChannel channel;

    private final Answer answer;

    private @Nullable HttpResponse head;

    Answers(Answer answer) {
        this.answer = answer;
        this.channel = new EmbeddedChannel(new HttpResponseDecoder(), this,
                new LineBasedFrameDecoder(Integer.MAX_VALUE), new Lines());
        // nobody has to give back what is garbage soon: a connection may end in an answer
        this.channel.config().setAllocator(new UnpooledByteBufAllocator(false, true));
    }

    /** Takes all that has come. */
    void read(ByteBuffer bytes) {
        this.channel.writeInbound(Unpooled.buffer(bytes.remaining()).writeBytes(bytes));
    }

    /** Whether nothing of an answer has come yet. */
    boolean isBetween() {
        return this.head == null;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpResponse response) {
            this.head = response;
        }
        if (part instanceof HttpContent body) {
            context.fireChannelRead(body.content().retain());
        }
        if (part instanceof LastHttpContent && this.head != null) {
            var whole = this.head;
            this.head = null;
            // the last line may have no end
            context.fireChannelRead(END_OF_LINE.duplicate());
            this.answer.ended(whole.status().code(), !HttpUtil.isKeepAlive(whole));
        }
    }

    /** Of the body. */
    private final class Lines extends SimpleChannelInboundHandler<ByteBuf> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf line) {
            var bytes = ByteBufUtil.getBytes(line);
            Answers.this.answer.line(new Slice(bytes, 0, bytes.length));
        }

    }

    /** Takes an answer as it comes. */
    interface Answer {

        /** Of the body, without its end; an empty one may be its end only. */
        void line(Slice line);

        /**
         * @param isLast whether the server ends the connection with it
         */
        void ended(int status, boolean isLast);

    }

}
