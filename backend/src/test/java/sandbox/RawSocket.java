package sandbox;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

import org.springframework.util.function.ThrowingSupplier;

/**
 * A plain socket, for HTTP that no client would send, or not read. The trials have one of
 * their own: no module shares what another tests with.
 */
public final class RawSocket implements AutoCloseable {

    public static final String UPGRADE = "Upgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13";

    private final Socket socket = new Socket();

    private final Scanner come;

    public RawSocket(int port) {
        this(port, 64 * 1024);
    }

    /**
     * @param room for what comes, in bytes
     */
    public RawSocket(int port, int room) {
        this.come = now(() -> {
            this.socket.setReceiveBufferSize(room);
            this.socket.connect(new InetSocketAddress("127.0.0.1", port));
            return new Scanner(this.socket.getInputStream(), StandardCharsets.UTF_8);
        });
    }

    public RawSocket sends(String text) {
        return now(() -> {
            this.socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        });
    }

    /** Without a body. */
    public RawSocket asks(String methodAndPath, String... headers) {
        return sends("%s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nContent-Length: 0\r\n%s\r\n\r\n".formatted(methodAndPath,
                this.socket.getPort(), String.join("\r\n", headers)));
    }

    /** All that comes until the server ends the connection. */
    public String hearsAll() {
        return hearsUntil("\\A");
    }

    /** What comes before this. */
    public String hearsUntil(String end) {
        return this.come.useDelimiter(end).next();
    }

    /** Of the answer; a stream would have no end. Nothing more is heard. */
    public String head() {
        try (this) {
            return hearsUntil("\r\n\r\n");
        }
    }

    @Override
    public void close() {
        now(() -> {
            this.socket.close();
            return this;
        });
    }

    private static <T> T now(ThrowingSupplier<T> action) {
        return action.get();
    }

}
