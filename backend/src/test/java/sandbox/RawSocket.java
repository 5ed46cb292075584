package sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/**
 * A plain socket, for HTTP that no client would send, or not read. The trials have one of
 * their own: no module shares what another tests with.
 */
public final class RawSocket implements AutoCloseable {

    private final Socket socket = new Socket();

    private final Scanner come;

    public RawSocket(int port) {
        this(port, 64 * 1024);
    }

    /**
     * @param room for what comes, in bytes
     */
    public RawSocket(int port, int room) {
        try {
            this.socket.setReceiveBufferSize(room);
            this.socket.connect(new InetSocketAddress("127.0.0.1", port));
            this.come = new Scanner(this.socket.getInputStream(), StandardCharsets.UTF_8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public RawSocket sends(String text) {
        try {
            this.socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that comes until the server ends the connection. */
    public String hearsAll() {
        try {
            return new String(this.socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What comes before this. */
    public String hearsUntil(String end) {
        return this.come.useDelimiter(end).next();
    }

    /** Of the answer; a stream would have no end. */
    public String head() {
        return hearsUntil("\r\n\r\n");
    }

    @Override
    public void close() {
        try {
            this.socket.close();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
