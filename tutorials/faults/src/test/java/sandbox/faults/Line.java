package sandbox.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One end of a TCP connection, with a patience of a minute. */
record Line(Socket socket) implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    static Line to(int port) throws IOException {
        return of(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    static Line of(Socket socket) throws SocketException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        return new Line(socket);
    }

    Line says(String text) throws IOException {
        this.socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Waits for exactly that many characters. */
    String hears(int count) throws IOException {
        return new String(this.socket.getInputStream().readNBytes(count), StandardCharsets.ISO_8859_1);
    }

    /** {@code text} once it has come. */
    String hears(String text) throws IOException {
        return hears(text.length());
    }

    /** What still came, and how it ended: {@code FIN} or {@code RST}. */
    String end() throws IOException {
        var heard = new StringBuilder();
        try {
            for (int next; (next = this.socket.getInputStream().read()) >= 0;) {
                heard.append((char) next);
            }
            return heard + "FIN";
        }
        catch (SocketException reset) {
            return heard + "RST";
        }
    }

    @Override
    public void close() throws IOException {
        this.socket.close();
    }

}
