package sandbox.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Where browsers knock. Shut means truly refused: the port stays ours, but nobody listens
 * on it. To accept and then hang up would be another fault.
 */
final class Door implements AutoCloseable {

    private static final int BACKLOG = 128;

    private final Selector selector;

    private final InetSocketAddress address;

    private NetworkChannel channel;

    Door(Selector selector, InetSocketAddress address) throws IOException {
        this.selector = selector;
        this.channel = listen(address);
        this.address = (InetSocketAddress) this.channel.getLocalAddress();
    }

    int port() {
        return this.address.getPort();
    }

    boolean isOpen() {
        return this.channel instanceof ServerSocketChannel && this.channel.isOpen();
    }

    SocketChannel accept() throws IOException {
        return ((ServerSocketChannel) this.channel).accept();
    }

    void shut() throws IOException {
        close();
        var keeper = SocketChannel.open();
        this.channel = keeper;
        keeper.setOption(StandardSocketOptions.SO_REUSEADDR, true).bind(this.address);
    }

    void open() throws IOException {
        close();
        this.channel = listen(this.address);
    }

    private ServerSocketChannel listen(InetSocketAddress at) throws IOException {
        var channel = ServerSocketChannel.open();
        try {
            channel.bind(at, BACKLOG).configureBlocking(false);
            channel.register(this.selector, SelectionKey.OP_ACCEPT);
            return channel;
        }
        catch (IOException busy) {
            channel.close();
            throw busy;
        }
    }

    /** The selector lets go of a socket only at its next turn. */
    @Override
    public void close() throws IOException {
        this.channel.close();
        this.selector.selectNow();
    }

}
