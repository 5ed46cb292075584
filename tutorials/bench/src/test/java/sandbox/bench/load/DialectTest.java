package sandbox.bench.load;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import sandbox.bench.load.StompDialect.Account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The servers' frames are as they were captured. */
class DialectTest {

    private static final StompDialect OURS = new StompDialect("/coordination/websocket", Account.NAMED,
            "/app/chat_demo", "/topic/chat_demo", "/app/chat_demo/since/9000000000");

    private final List<String> sent = new ArrayList<>();

    private final List<String> heard = new ArrayList<>();

    private boolean isListening;

    private final Dialect.Line line = new Dialect.Line(this.sent::add, () -> this.isListening = true, this.heard::add);

    @Test
    void aClientOfTheSandboxListensOnceItsSecondSubscriptionIsAnswered() {
        var talk = new SockJsDialect("/coordination", OURS).talk(1, this.line);

        talk.received("o");
        talk.received("""
                a["CONNECTED\\nversion:1.2\\nheart-beat:3000,3000\\nuser-name:client 1\\n\\n\\u0000"]""");
        var early = this.isListening;
        talk.received(
                """
                        a["MESSAGE\\ndestination:/app/chat_demo/since/9000000000\\ncontent-type:application/json\\n\
                        subscription:once\\nmessage-id:abc-0\\ncontent-length:78\\n\\n\
                        {\\"epoch\\":\\"586c55ed-f80b-447b-ba4e-1b5fdc5b6023\\",\\"messages\\":[],\\"complete\\":true}\\u0000"]""");

        assertThat(early).isFalse();
        assertThat(this.isListening).isTrue();
        assertThat(this.heard).isEmpty();
        assertThat(this.sent).hasSize(3)
            .first()
            .asString()
            .startsWith("[\"CONNECT\\naccept-version:1.2\\n")
            .endsWith("\\n\\n\\u0000\"]");
    }

    @Test
    void twoMessagesInOneFrameOfSockJsAreTwo() {
        var talk = new SockJsDialect("/stomp", new RawDialect("")).talk(1, this.line);

        talk.received("a[\"{\\\"key\\\":\\\"a~1\\\"}\",\"\\u4e16\\\\\"]");
        talk.received("h");

        assertThat(this.heard).containsExactly("{\"key\":\"a~1\"}", "世\\");
    }

    @Test
    void aMessageOfTheSandboxIsReadWithoutItsHeaders() {
        var talk = OURS.talk(1, this.line);

        talk.received("""
                MESSAGE
                destination:/topic/chat_demo
                content-type:application/json
                subscription:all
                message-id:abc-1
                content-length:125

                {"seq":1,"from":"client 1","key":"crowd1-0~1"}\0
                """);

        assertThat(this.heard).containsExactly("{\"seq\":1,\"from\":\"client 1\",\"key\":\"crowd1-0~1\"}");
    }

    @Test
    void whereNoAnswerComesAReceiptIsAskedFor() {
        var talk = new StompDialect("/ws", Account.GUEST, "/topic/room", "/topic/room", null).talk(1, this.line);

        talk.received("CONNECTED\nserver:RabbitMQ/3.10.8\nversion:1.2\n\n\0\n");
        talk.received("RECEIPT\nreceipt-id:listening\n\n\0");

        assertThat(this.sent).containsExactly("SUBSCRIBE\nid:all\ndestination:/topic/room\nreceipt:listening\n\n\0");
        assertThat(this.isListening).isTrue();
    }

    @Test
    void anErrorOfStompIsNoMessage() {
        var talk = OURS.talk(1, this.line);

        assertThatThrownBy(() -> talk.received("ERROR\nmessage:wrong passcode\n\n\0"))
            .isInstanceOf(ProtocolViolation.class)
            .hasMessageContaining("wrong passcode");
    }

    @Test
    void socketIoIsEnteredAndItsPingsAreAnswered() {
        var talk = new SocketIoDialect().talk(1, this.line);

        talk.received("0{\"sid\":\"cdw7YY6NBeKdPQ2zAAAA\",\"upgrades\":[],\"pingInterval\":25000}");
        talk.received("40{\"sid\":\"HMJyqEU7ufmI9llFAAAA\"}");
        talk.received("2");
        talk.received("42[\"said\",{\"info\":\"x\",\"key\":\"crowd1-0~1\"}]");

        assertThat(this.sent).containsExactly("40", "3");
        assertThat(this.isListening).isTrue();
        assertThat(this.heard).containsExactly("{\"info\":\"x\",\"key\":\"crowd1-0~1\"}");
    }

}
