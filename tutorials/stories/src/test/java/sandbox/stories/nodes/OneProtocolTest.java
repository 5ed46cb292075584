package sandbox.stories.nodes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** With RabbitMQ behind it a node answers as one that has a broker of its own. */
@Tag("slow")
@NeedsNodes
class OneProtocolTest {

    @RegisterExtension
    final Party party = new Party();

    @Test
    void whoFallsSilentIsToldThatNothingCame() {
        var alice = this.party.asks("alice", "hers\nheart-beat:500,0", 1);

        assertThat(alice.gets("ERROR")).contains("code:silent", "every 3 s,");
        assertThat(alice.end()).isEqualTo(1002);
    }

    @Test
    void whoSaysGoodbyeIsNotToldThatTheBrokerIsLost() {
        var alice = this.party.comes("alice", 1).sends("DISCONNECT", "any:1", "");
        var bob = this.party.comes("bob", 1).sends("DISCONNECT", "receipt:bye", "");

        assertThat(alice.end()).isEqualTo(1000);
        bob.gets("RECEIPT", "receipt-id:bye");
        bob.sends("SEND", "destination:/app/probe", "").gets("ERROR", "code:bad-frame");
    }

    @Test
    void whatAsksForAReceiptGetsOne() {
        var alice = this.party.comes("alice", 1);
        alice.sends("SEND", "destination:/app/probe\nreceipt:send", "")
            .sends("UNSUBSCRIBE", "id:/topic/presence\nreceipt:unsubscribe", "")
            .sends("SUBSCRIBE", "id:again\ndestination:/topic/presence\nreceipt:subscribe", "")
            .sends("SEND", "destination:/app/nowhere\nreceipt:refused", "")
            .sends("SUBSCRIBE", "id:acks\ndestination:/user/queue/acks\nreceipt:user", "")
            .sends("SUBSCRIBE", "id:once\ndestination:/app/presence\nreceipt:app", "");

        for (var receipt : new String[] { "send", "unsubscribe", "subscribe", "user", "app" }) {
            alice.gets("RECEIPT", "receipt-id:" + receipt + "\n");
        }
        assertThat(alice.count("RECEIPT")).isEqualTo(5);
    }

    @Test
    void noQueueOutlivesTheSessionThatAskedForIt() {
        var kept = "id:1\ndestination:/topic/chat_demo\nreceipt:1\ndurable:true\nauto-delete:false\nexclusive:false\nx-queue-name:kept";
        var mallory = this.party.asks("mallory", "his", 1);
        mallory.gets("CONNECTED");
        mallory.sends("SUBSCRIBE", kept, "").gets("RECEIPT");
        mallory.sends("DISCONNECT", "receipt:2", "").gets("RECEIPT", "receipt-id:2");
        mallory.close();
        this.party.comes("bob", 2)
            .says("While nobody was there.", "key 1")
            .gets("/topic/chat_demo", "While nobody was there.");

        var alice = this.party.asks("alice", "hers", 1);
        alice.gets("CONNECTED");
        alice.sends("SUBSCRIBE", kept, "").gets("RECEIPT");
        alice.says("Only what I hear.", "key 2").gets("/topic/chat_demo", "Only what I hear.");

        assertThat(alice.has("While nobody was there.")).isFalse();
    }

}
