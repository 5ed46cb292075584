package sandbox.stories.nodes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes are one room. */
@Tag("slow")
@NeedsNodes
class OneRoomTest {

    @RegisterExtension
    final Party party = new Party();

    @Test
    void whatIsSaidOnOneNodeIsHeardOnBoth() {
        var alice = this.party.comes("alice", 1);
        var bob = this.party.comes("bob", 2);

        alice.says("Is this thing on?", "key 1");
        bob.gets("/topic/chat_demo", "Is this thing on?", "\"from\":\"alice\"");
        bob.says("It is.", "key 2");

        alice.gets("/topic/chat_demo", "It is.", "\"from\":\"bob\"");
    }

    @Test
    void whisperCrosses() {
        var alice = this.party.comes("alice", 1);
        var bob = this.party.comes("bob", 2);
        var carol = this.party.comes("carol", 2);

        alice.whispers("bob", "Only you");

        bob.gets("/user/queue/whisper", "Only you");
        alice.gets("/user/queue/whisper", "Only you");
        carol.whispers("carol", "the end").gets("/user/queue/whisper", "the end");
        assertThat(carol.has("Only you")).isFalse();
    }

    @Test
    void bothNodesKnowWhoIsHere() {
        var alice = this.party.comes("alice", 1);
        var bob = this.party.comes("bob", 2);

        alice.gets("/topic/presence", "\"alice\"", "\"bob\"");
        alice.forgets();
        bob.close();

        alice.gets("/topic/presence", "{\"here\":[\"alice\"]}");
    }

    @Test
    void nameIsHeldOnBothNodes() {
        this.party.comes("alice", 1);

        assertThat(this.party.asks("Alice", "another browser", 2).gets("ERROR")).contains("code:name-taken");
        this.party.asks("alice", "alice's browser", 2).gets("CONNECTED");
    }

    @Test
    void keySaidOnBothNodesIsStoredOnce() {
        var here = this.party.comes("alice", 1);
        var there = this.party.comes("alice", 2);

        here.says("Once.", "one key");
        var first = here.gets("/user/queue/acks", "one key");
        there.says("Once.", "one key");
        var second = there.gets("/user/queue/acks", "one key");

        assertThat(body(second)).isEqualTo(body(first));
        here.says("The end.", "another key").gets("/topic/chat_demo", "The end.");
        assertThat(here.count("Once.")).isOne();
        assertThat(there.count("/user/queue/acks")).isOne();
    }

    private static String body(String frame) {
        return frame.substring(frame.indexOf("\n\n"));
    }

}
