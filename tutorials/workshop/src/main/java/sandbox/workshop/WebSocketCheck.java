package sandbox.workshop;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says whether a WebSocket to this machine works: by itself, and through the proxy that
 * programs are told to use, which often is where it ends.
 */
public final class WebSocketCheck {

    private static final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
            StandardCharsets.UTF_8);

    private static final String WORD = "hello";

    // a key and its answer, from RFC 6455, section 1.3
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private final ServerSocket server = new ServerSocket(0, 9, InetAddress.getByName("127.0.0.1"));

    private WebSocketCheck() throws IOException {
        var serving = new Thread(this::serve);
        serving.setDaemon(true);
        serving.start();
    }

    public static void main(String[] args) throws IOException {
        var check = new WebSocketCheck();
        var healthy = check.direct();
        var proxy = proxyForLocalhost();
        System.exit(healthy & (proxy.isEmpty() || check.through(proxy.get())) ? 0 : 1);
    }

    private boolean direct() {
        return tell(heard("127.0.0.1", this.server.getLocalPort(), "/"), "A WebSocket to localhost works",
                "A WebSocket to localhost fails (%s) \u2192 let the firewall allow java on localhost");
    }

    private boolean through(InetSocketAddress proxy) {
        var name = proxy.getHostString() + ":" + proxy.getPort();
        var heard = heard(proxy.getHostString(), proxy.getPort(),
                "http://localhost:" + this.server.getLocalPort() + "/");
        return tell(heard, "And one through the proxy " + name + ", too", "The proxy " + name
                + " is used for localhost too, and lets no WebSocket through (%s) \u2192 export no_proxy=localhost,127.0.0.1");
    }

    private static boolean tell(String heard, String works, String wrong) {
        var isWell = heard.equals(WORD);
        out.println(isWell ? "OK   " + works : "FIX  " + wrong.replace("%s", heard));
        return isWell;
    }

    /** The environment's, else the system's; none if localhost is an exception. */
    private static Optional<InetSocketAddress> proxyForLocalhost() {
        if (environment("no_proxy").stream()
            .flatMap(hosts -> Stream.of(hosts.split("[, ]+")))
            .anyMatch(List.of("localhost", "*")::contains)) {
            return Optional.empty();
        }
        System.setProperty("java.net.useSystemProxies", "true");
        return environment("http_proxy").or(() -> environment("all_proxy"))
            .map(proxy -> URI.create(proxy.contains("://") ? proxy : "http://" + proxy))
            .map(proxy -> InetSocketAddress.createUnresolved(proxy.getHost(),
                    (proxy.getPort() < 0) ? 80 : proxy.getPort()))
            .or(() -> ProxySelector.getDefault()
                .select(URI.create("http://localhost/"))
                .stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .findFirst());
    }

    private static Optional<String> environment(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
            .map(System::getenv)
            .filter(Objects::nonNull)
            .filter(value -> !value.isBlank())
            .findFirst();
    }

    /** The word, if it comes back; else what comes in its place. */
    private String heard(String host, int port, String target) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 10_000);
            socket.setSoTimeout(10_000);
            send(socket, "GET " + target + " HTTP/1.1", "Host: localhost:" + this.server.getLocalPort(),
                    "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: " + KEY);
            var answer = head(socket.getInputStream());
            if (!answer.contains(" 101 ") || !answer.contains(ACCEPT)) {
                return answer.lines().findFirst().orElse("no answer");
            }
            // a text frame, masked by zeros
            socket.getOutputStream().write(new byte[] { (byte) 0x81, (byte) (0x80 | WORD.length()), 0, 0, 0, 0 });
            socket.getOutputStream().write(WORD.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().skipNBytes(2);
            return new String(socket.getInputStream().readNBytes(WORD.length()), StandardCharsets.US_ASCII);
        }
        catch (IOException failure) {
            return failure.toString();
        }
    }

    private void serve() {
        while (true) {
            try (var client = this.server.accept()) {
                echo(client);
            }
            catch (IOException clientGone) {
                // there may be another
            }
        }
    }

    private static void echo(Socket client) throws IOException {
        if (!head(client.getInputStream()).toLowerCase(Locale.ROOT).contains("upgrade: websocket")) {
            send(client, "HTTP/1.1 426 Upgrade Required", "Content-Length: 0");
            return;
        }
        send(client, "HTTP/1.1 101 Switching Protocols", "Connection: Upgrade", "Upgrade: websocket",
                "Sec-WebSocket-Accept: " + ACCEPT);
        client.getInputStream().skipNBytes(6);
        var text = client.getInputStream().readNBytes(WORD.length());
        client.getOutputStream().write(new byte[] { (byte) 0x81, (byte) text.length });
        client.getOutputStream().write(text);
    }

    private static void send(Socket socket, String... lines) throws IOException {
        var head = String.join("\r\n", lines) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

}
