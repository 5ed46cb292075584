package sandbox.bench.floor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A WebSocket server in plain NIO, on one thread, that makes one frame of whatever
 * anybody says and writes that to all.
 */
public final class Floor {

    private static final int BACKLOG = 4096;

    private final Selector selector = Selector.open();

    private final ByteBuffer room = ByteBuffer.allocate(64 * 1024);

    private final Set<Guest> guests = new LinkedHashSet<>();

    private Floor() throws IOException {
    }

    /**
     * @param arguments {@code --server.port=N}, as the other servers in Java have it
     */
    public static void main(String[] arguments) throws IOException {
        new Floor().serve(Integer.parseInt(arguments[0].replace("--server.port=", "")));
    }

    private void serve(int port) throws IOException {
        var door = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", port), BACKLOG);
        door.configureBlocking(false);
        door.register(this.selector, SelectionKey.OP_ACCEPT, door);
        while (true) {
            this.selector.select(this::serve);
        }
    }

    private void serve(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept((ServerSocketChannel) key.channel());
            }
            else {
                ((Guest) key.attachment()).serve();
            }
        }
        catch (IOException gone) {
            this.guests.remove(key.attachment());
            key.cancel();
        }
    }

    private void accept(ServerSocketChannel door) throws IOException {
        for (var channel = door.accept(); channel != null; channel = door.accept()) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var key = channel.register(this.selector, SelectionKey.OP_READ);
            key.attach(new Guest(this, key));
        }
    }

    void enter(Guest guest) {
        this.guests.add(guest);
    }

    void tellEveryone(ByteBuffer frame) {
        for (var guest : this.guests) {
            guest.write(frame.duplicate());
        }
    }

    ByteBuffer room() {
        return this.room.clear();
    }

}
