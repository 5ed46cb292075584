package sandbox.tomcat;

import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

import org.junit.jupiter.api.Test;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class NoCompressionTest {

    /** As browsers ask; RFC 7692. */
    @Test
    void noCompressionIsAgreedOn(StompClients stomp) throws Exception {
        try (var socket = new Socket("localhost", stomp.port())) {
            var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII);
            out.print(String.join("\r\n", "GET /coordination/websocket HTTP/1.1", "Host: localhost:" + stomp.port(),
                    "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                    "Sec-WebSocket-Version: 13", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
                    "", ""));
            out.flush();

            var answer = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII).useDelimiter("\r\n\r\n")
                .next();

            assertThat(answer).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("sec-websocket-extensions");
        }
    }

}
