package sandbox.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Speaks only by the hand of a test. */
record Server(ServerSocket door) implements AutoCloseable {

    static Server start() throws IOException {
        var door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        door.setSoTimeout((int) Line.PATIENCE.toMillis());
        return new Server(door);
    }

    int port() {
        return this.door.getLocalPort();
    }

    Line accept() throws IOException {
        return Line.of(this.door.accept());
    }

    @Override
    public void close() throws IOException {
        this.door.close();
    }

}
