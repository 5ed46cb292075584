package sandbox.bench.load;

import org.junit.jupiter.api.Test;

import sandbox.bench.load.StompDialect.Account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The servers' frames are as they were captured. */
class DialectTest {

    private static final StompDialect OURS = new StompDialect("/coordination/websocket", Account.NAMED,
            "/app/chat_demo", "/topic/chat_demo", "/app/chat_demo/since/9000000000");

    private final Overheard overheard = new Overheard();

    @Test
    void aClientOfTheSandboxListensOnceItsSecondSubscriptionIsAnswered() {
        var talk = new SockJsDialect("/coordination", OURS).talk(1, this.overheard);

        talk.received(Slice.of("o"));
        talk.received(Slice.of("""
                a["CONNECTED\\nversion:1.2\\nheart-beat:3000,3000\\nuser-name:client 1\\n\\n\\u0000"]"""));
        var early = this.overheard.isListening;
        talk.received(Slice
            .of("""
                    a["MESSAGE\\ndestination:/app/chat_demo/since/9000000000\\ncontent-type:application/json\\n\
                    subscription:once\\nmessage-id:abc-0\\ncontent-length:78\\n\\n\
                    {\\"epoch\\":\\"586c55ed-f80b-447b-ba4e-1b5fdc5b6023\\",\\"messages\\":[],\\"complete\\":true}\\u0000"]"""));

        assertThat(early).isFalse();
        assertThat(this.overheard.isListening).isTrue();
        assertThat(this.overheard.heard).isEmpty();
        assertThat(this.overheard.sent).hasSize(3)
            .first()
            .asString()
            .startsWith("[\"CONNECT\\naccept-version:1.2\\n")
            .endsWith("\\n\\n\\u0000\"]");
    }

    @Test
    void twoMessagesInOneFrameOfSockJsAreTwo() {
        var talk = new SockJsDialect("/stomp", new RawDialect("")).talk(1, this.overheard);

        talk.received(Slice.of("a[\"{\\\"key\\\":\\\"a~1\\\"}\",\"\\u4e16\\\\\"]"));
        talk.received(Slice.of("h"));

        assertThat(this.overheard.heard).containsExactly("{\"key\":\"a~1\"}", "世\\");
    }

    @Test
    void aMessageOfTheSandboxIsReadWithoutItsHeaders() {
        var talk = OURS.talk(1, this.overheard);

        talk.received(Slice.of("""
                MESSAGE
                destination:/topic/chat_demo
                content-type:application/json
                subscription:all
                message-id:abc-1
                content-length:125

                {"seq":1,"from":"client 1","key":"crowd1-0~1"}\0
                """));

        assertThat(this.overheard.heard).containsExactly("{\"seq\":1,\"from\":\"client 1\",\"key\":\"crowd1-0~1\"}");
    }

    @Test
    void whereNoAnswerComesAReceiptIsAskedFor() {
        var talk = new StompDialect("/ws", Account.GUEST, "/topic/room", "/topic/room", null).talk(1, this.overheard);

        talk.received(Slice.of("CONNECTED\nserver:RabbitMQ/3.10.8\nversion:1.2\n\n\0\n"));
        talk.received(Slice.of("RECEIPT\nreceipt-id:listening\n\n\0"));

        assertThat(this.overheard.sent)
            .containsExactly("SUBSCRIBE\nid:all\ndestination:/topic/room\nreceipt:listening\n\n\0");
        assertThat(this.overheard.isListening).isTrue();
    }

    @Test
    void anErrorOfStompIsNoMessage() {
        var talk = OURS.talk(1, this.overheard);

        assertThatThrownBy(() -> talk.received(Slice.of("ERROR\nmessage:wrong passcode\n\n\0")))
            .isInstanceOf(ProtocolViolation.class)
            .hasMessageContaining("wrong passcode");
    }

    @Test
    void socketIoIsEnteredAndItsPingsAreAnswered() {
        var talk = new SocketIoDialect().talk(1, this.overheard);

        talk.received(Slice.of("0{\"sid\":\"cdw7YY6NBeKdPQ2zAAAA\",\"upgrades\":[],\"pingInterval\":25000}"));
        talk.received(Slice.of("40{\"sid\":\"HMJyqEU7ufmI9llFAAAA\"}"));
        talk.received(Slice.of("2"));
        talk.received(Slice.of("42[\"said\",{\"info\":\"x\",\"key\":\"crowd1-0~1\"}]"));

        assertThat(this.overheard.sent).containsExactly("40", "3");
        assertThat(this.overheard.isListening).isTrue();
        assertThat(this.overheard.heard).containsExactly("{\"info\":\"x\",\"key\":\"crowd1-0~1\"}");
    }

}
