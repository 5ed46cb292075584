package sandbox.tomcat;

import org.junit.jupiter.api.Test;

import sandbox.RawSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class NoCompressionTest {

    /** As browsers ask; RFC 7692. */
    @Test
    void noCompressionIsAgreedOn(StompClients stomp) {
        try (var socket = new RawSocket(stomp.port())) {
            var answer = socket.sends(String.join("\r\n", "GET /coordination/websocket HTTP/1.1",
                    "Host: localhost:" + stomp.port(), "Upgrade: websocket", "Connection: Upgrade",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits", "", ""))
                .head();

            assertThat(answer).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("sec-websocket-extensions");
        }
    }

}
