package sandbox.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

/** A TCP connection of a client: bytes in and out, none of which waits. */
final class Link implements Loop.Ready {

    private final Loop loop;

    private final Wire wire;

    private final SocketChannel channel;

    private final Queue<ByteBuffer> unsent = new ArrayDeque<>();

    private byte @Nullable [] unread;

    Link(Loop loop, int port, Wire wire) {
        this.loop = loop;
        this.wire = wire;
        try {
            this.channel = SocketChannel.open();
            this.channel.configureBlocking(false);
            this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            this.channel.register(loop.selector, SelectionKey.OP_CONNECT, this);
            this.channel.connect(new InetSocketAddress("127.0.0.1", port));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void ready(SelectionKey key) {
        try {
            if (key.isConnectable() && this.channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                this.wire.connected();
                return;
            }
            if (key.isWritable()) {
                flush();
            }
            if (key.isReadable()) {
                read();
            }
        }
        catch (IOException failure) {
            throw new ProtocolViolation("A connection broke: " + failure.getMessage());
        }
    }

    private void read() throws IOException {
        var room = this.loop.room.clear();
        if (this.unread != null) {
            room.put(this.unread);
        }
        var come = this.channel.read(room);
        if (come < 0) {
            this.channel.close();
            this.wire.ended();
            return;
        }
        this.loop.carried += come;
        this.wire.read(room.flip());
        this.unread = room.hasRemaining() ? rest(room) : null;
    }

    private static byte[] rest(ByteBuffer room) {
        var rest = new byte[room.remaining()];
        room.get(rest);
        return rest;
    }

    void send(ByteBuffer bytes) {
        this.unsent.add(bytes);
        try {
            flush();
        }
        catch (IOException failure) {
            throw new ProtocolViolation("A connection broke: " + failure.getMessage());
        }
    }

    private void flush() throws IOException {
        for (ByteBuffer next; (next = this.unsent.peek()) != null; this.unsent.remove()) {
            this.loop.carried += this.channel.write(next);
            if (next.hasRemaining()) {
                this.channel.keyFor(this.loop.selector).interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
        }
        this.channel.keyFor(this.loop.selector).interestOps(SelectionKey.OP_READ);
    }

    /** Without a goodbye, as when the machine between them is switched off and on. */
    void cut() {
        try {
            this.channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            this.channel.close();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What runs over it. */
    interface Wire {

        void connected();

        /** Takes what is complete and leaves the rest. */
        void read(ByteBuffer bytes);

        /** By the server. */
        default void ended() {
            throw new ProtocolViolation("The server ended a connection.");
        }

    }

}
