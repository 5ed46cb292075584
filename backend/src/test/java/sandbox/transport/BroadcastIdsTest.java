package sandbox.transport;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class BroadcastIdsTest {

    private static final Pattern ID = Pattern.compile("message-id:.+");

    @Test
    void messageHasOneIdForAllThatHearIt(StompClients stomp) {
        var bob = stomp.rawSocket().connectsAs("bob");
        bob.sends("SUBSCRIBE\nid:first\ndestination:/topic/chat_demo\n\n")
            .sends("SUBSCRIBE\nid:second\ndestination:/topic/chat_demo\n\n")
            .sends("SEND\ndestination:/app/chat_demo\n\n{\"info\":\"Is this thing on?\"}")
            .sends("SEND\ndestination:/app/chat_demo\n\n{\"info\":\"Yes.\"}")
            .sends("DISCONNECT\nreceipt:all\n\n")
            .hears("RECEIPT")
            .sends("SEND\ndestination:/app/chat_demo\n\n{\"info\":\"It has gone, and is cut.\"}");

        var ids = ID.matcher(bob.answer()).results().map(MatchResult::group).toList();

        assertThat(ids).hasSize(4);
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isEqualTo(ids.get(3)).isNotEqualTo(ids.get(0));
    }

}
