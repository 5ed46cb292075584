package sandbox.transport;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;

import org.springframework.test.context.TestPropertySource;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
@TestPropertySource(properties = "sandbox.messages-per-second=1000")
class ShortWayTest {

    private static final int MANY = 200;

    private static final Pattern SUBSCRIPTION = Pattern.compile("subscription:(room|acks)\n");

    /** What everybody hears goes the short way, and the answer to its sender the long. */
    @RepeatedTest(5)
    void whatGoesTheShortWayDoesNotOvertakeWhatGoesTheLong(StompClients stomp) {
        var alice = stomp.rawSocket()
            .connectsAs("alice")
            .sends("SUBSCRIBE\nid:room\ndestination:/topic/chat_demo\n\n")
            .sends("SUBSCRIBE\nid:acks\ndestination:/user/queue/acks\n\n");

        var run = System.nanoTime();
        IntStream.range(0, MANY)
            .forEach(each -> alice.sends("SEND\ndestination:/app/chat_demo\n\n{\"info\":\"%d\",\"key\":\"%d-%d\"}"
                .formatted(each, run, each)));
        alice.sends("DISCONNECT\nreceipt:all\n\n").hears("RECEIPT").sends("SEND\n\nIt has gone, and is cut.");

        assertThat(SUBSCRIPTION.matcher(alice.answer()).results().map(MatchResult::group))
            .containsExactlyElementsOf(Stream.generate(() -> Stream.of("subscription:room\n", "subscription:acks\n"))
                .limit(MANY)
                .flatMap(each -> each)
                .toList());
    }

}
