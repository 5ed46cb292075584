package sandbox.chat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import sandbox.SandboxTest;
import sandbox.StompClients;
import sandbox.StompTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class ChatTest {

    @Autowired
    History history;

    /** A new one for each test: they share a database. */
    private final String key = UUID.randomUUID().toString();

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

        alice.send("/app/chat_demo", new Say(this.key, "Is this thing on?"));

        assertThat(heard.next().key()).isEqualTo(this.key);
    }

    @Test
    void whoSaysItAgainIsAcknowledgedAgainAndHeardOnce(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var heard = stomp.connectAs("bob").subscribe("/topic/chat_demo", Said.class);
        var acks = alice.subscribe("/user/queue/acks", Ack.class);

        alice.send("/app/chat_demo", new Say(this.key, "Did you get that?"));
        alice.send("/app/chat_demo", new Say(this.key, "Did you get that?"));
        say(alice, "And this?");

        var said = heard.next(2);
        assertThat(said).extracting(Said::info).containsExactly("Did you get that?", "And this?");
        assertThat(acks.next(2)).containsOnly(new Ack(this.key, said.get(0).seq()));
    }

    @Test
    void whatIsAcknowledgedIsStored(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var acks = alice.subscribe("/user/queue/acks", Ack.class);

        alice.send("/app/chat_demo", new Say(this.key, "Safe?"));

        var seq = acks.next().seq();
        assertThat(alice.ask("/app/chat_demo/since/" + (seq - 1), Since.class).next().messages()).first()
            .extracting(Said::seq, Said::key)
            .containsExactly(seq, this.key);
    }

    @Test
    void onlyTheSessionThatSaidItIsAnswered(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        var bob = stomp.connectAs("bob");
        var acksOfAlice = alice.subscribe("/user/queue/acks", Ack.class);
        var acksOfBob = bob.subscribe("/user/queue/acks", Ack.class);

        alice.send("/app/chat_demo", new Say(this.key, "first"));
        acksOfAlice.next();
        bob.send("/app/chat_demo", new Say("bob's " + this.key, "second"));

        assertThat(acksOfBob.next().key()).isEqualTo("bob's " + this.key);
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
    void whoHasSeenAnEmptyRoomIsToldAllAndAPageThatOpensTheNewest(StompClients stomp) {
        var alice = stomp.connectAs("alice");
        IntStream.rangeClosed(1, 201).forEach(n -> this.history.append("alice", new Say(null, "number " + n)));

        var opening = alice.ask("/app/chat_demo/since/0", Since.class).next();
        var returning = alice.askKnowing(opening.epoch(), "/app/chat_demo/since/0", Since.class).next();

        assertThat(opening.messages()).hasSize(200);
        assertThat(returning.messages()).hasSizeGreaterThan(200);
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
