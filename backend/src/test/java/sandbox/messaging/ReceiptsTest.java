package sandbox.messaging;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.PlainWebSocket;
import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class ReceiptsTest {

    @ParameterizedTest
    @ValueSource(strings = { "SEND\ndestination:/app/chat_demo\nreceipt:1\n\n{\"info\":\"Is this thing on?\"}",
            "SEND\ndestination:/app/probe\nreceipt:1\n\n", "SEND\ndestination:test\nreceipt:1\n\n",
            "SUBSCRIBE\nid:2\ndestination:/topic/presence\nreceipt:1\n\n",
            "SUBSCRIBE\nid:2\ndestination:/user/queue/acks\nreceipt:1\n\n",
            "SUBSCRIBE\nid:2\ndestination:/app/presence\nreceipt:1\n\n", "UNSUBSCRIBE\nid:room\nreceipt:1\n\n",
            "DISCONNECT\nreceipt:1\n\n" })
    void whatWasHandledIsConfirmedOnce(String frame, StompClients stomp) {
        var alice = connected(stomp).sends(frame).hears("RECEIPT");

        assertThat(alice.sends("HELLO\n\n").answer()).containsOnlyOnce("RECEIPT\nreceipt-id:1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "SEND\ndestination:/app/chat_demo\nreceipt:no\n\n{\"info\":\"\"}",
            "SEND\ndestination:/app/whisper\nreceipt:no\n\n{\"to\":\"nobody\",\"info\":\"Are you there?\"}",
            "SEND\ndestination:/app/nowhere\nreceipt:no\n\n{}", "SUBSCRIBE\nid:2\ndestination:/nowhere\nreceipt:no\n\n",
            "SUBSCRIBE\nid:2\ndestination:/app/chat_demo/since/one\nreceipt:no\n\n",
            "SEND\ndestination:/app/probe\nreceipt:no\ntransaction:t\n\n" })
    void whatWasRefusedIsNot(String frame, StompClients stomp) {
        var alice = connected(stomp).sends(frame)
            .sends("SEND\ndestination:/app/probe\nreceipt:yes\n\n")
            .hears("RECEIPT");

        assertThat(alice.received()).contains("receipt-id:yes").doesNotContain("receipt-id:no");
    }

    private static PlainWebSocket connected(StompClients stomp) {
        return stomp.webSocket().connectsAs("alice").sends("SUBSCRIBE\nid:room\ndestination:/topic/chat_demo\n\n");
    }

}
