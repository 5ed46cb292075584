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
        var answer = new RawSocket(stomp.port())
            .asks("GET /coordination/websocket", RawSocket.UPGRADE,
                    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")
            .head();

        assertThat(answer).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("sec-websocket-extensions");
    }

}
