package sandbox.chat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.StompTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class ChatTest {

    @Test
    void everyoneHearsWhatAliceSaysOnce(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heardByBob = stomp.connectAs("bob").subscribe("/topic/chat_demo", Said.class);
        var heardByCarol = stomp.connectAs("carol").subscribe("/topic/chat_demo", Said.class);

        say(alice, "Is this thing on?", "It is");

        assertThat(heardByBob.next(2)).extracting(Said::info).containsExactly("Is this thing on?", "It is");
        assertThat(heardByCarol.next(2)).extracting(Said::info).containsExactly("Is this thing on?", "It is");
    }

    @Test
    void theSenderGetsItsKeyBack(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heard = alice.subscribe("/topic/chat_demo", Said.class);

        alice.send("/app/chat_demo", new Say("alice-1", "Is this thing on?"));

        assertThat(heard.next().key()).isEqualTo("alice-1");
    }

    @Test
    void whatIsSaidIsNumberedWithoutAGap(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var bob = stomp.connectAs("bob");
        var heard = alice.subscribe("/topic/chat_demo", Said.class);

        IntStream.range(0, 10).forEach(n -> say((n % 2 == 0) ? alice : bob, "number " + n));

        var numbers = heard.next(10).stream().map(Said::seq).toList();
        assertThat(numbers).isEqualTo(LongStream.range(0, 10).mapToObj(n -> numbers.get(0) + n).toList());
    }

    @Test
    void whoComesLateIsToldWhatWasSaid(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heard = alice.subscribe("/topic/chat_demo", Said.class);
        say(alice, "You had to be there");
        var said = heard.next();

        var bob = stomp.connectAs("bob");
        var told = bob.ask("/app/chat_demo/since/0", Since.class).next();

        assertThat(told.messages()).last().isEqualTo(said);
    }

    @Test
    void whoWasAwayIsToldOnlyWhatCameAfter(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heard = alice.subscribe("/topic/chat_demo", Said.class);
        say(alice, "before", "after", "and after that");
        var said = heard.next(3);

        var told = alice.ask("/app/chat_demo/since/" + said.get(0).seq(), Since.class).next();

        assertThat(told.messages()).isEqualTo(said.subList(1, 3));
        assertThat(told.complete()).isTrue();
    }

    @Test
    void whoIsUpToDateIsToldNothingTwice(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heard = alice.subscribe("/topic/chat_demo", Said.class);
        say(alice, "the last word");

        var told = alice.ask("/app/chat_demo/since/" + heard.next().seq(), Since.class).next();

        assertThat(told).isEqualTo(new Since(told.epoch(), List.of(), true));
    }

    private static void say(StompTestClient speaker, String... infos) {
        List.of(infos).forEach(info -> speaker.send("/app/chat_demo", new Say(null, info)));
    }

}
