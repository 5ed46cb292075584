package sandbox.transport;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.Way;
import sandbox.sessions.OpenSessions;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
@TestPropertySource(properties = "sandbox.messages-per-second=1000")
class FanOutTest {

    private static final int MANY = 200;

    private static final Pattern ID = Pattern.compile("message-id:.+");

    private static final Pattern SUBSCRIPTION = Pattern.compile("subscription:(room|acks)\n");

    @RepeatedTest(5)
    void whatIsForAllAndWhatIsForOneComeInTheirOrder(StompClients stomp) {
        var alice = stomp.webSocket()
            .connectsAs("alice")
            .sends("SUBSCRIBE\nid:room\ndestination:/topic/chat_demo\n\n")
            .sends("SUBSCRIBE\nid:acks\ndestination:/user/queue/acks\n\n");

        var run = System.nanoTime();
        IntStream.range(0, MANY)
            .forEach(each -> alice.sends("SEND\ndestination:/app/chat_demo\n\n{\"info\":\"%s\",\"key\":\"%s-%s\"}"
                .formatted(each, run, each)));
        alice.sends("DISCONNECT\nreceipt:all\n\n").hears("RECEIPT").sends("SEND\n\nIt has gone, and is cut.");

        assertThat(SUBSCRIPTION.matcher(alice.answer()).results().map(MatchResult::group))
            .containsExactlyElementsOf(Stream.generate(() -> Stream.of("subscription:room\n", "subscription:acks\n"))
                .limit(MANY)
                .flatMap(each -> each)
                .toList());
    }

    @Tag("direct")
    @Test
    void messageHasOneIdForAllThatHearIt(StompClients stomp) {
        var bob = stomp.webSocket().connectsAs("bob");
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

    /** Whatever other configurers register, and in whatever order Spring finds them. */
    @Tag("direct")
    @ParameterizedTest
    @EnumSource(Way.class)
    void everySessionIsOneThatTakesFramesWithoutWaiting(Way way, StompClients stomp, @Autowired OpenSessions sessions) {
        stomp.connectAs("alice", way);

        assertThat(sessions.all()).isNotEmpty().allSatisfy(each -> assertThat(AsyncSession.of(each)).isNotNull());
    }

}
