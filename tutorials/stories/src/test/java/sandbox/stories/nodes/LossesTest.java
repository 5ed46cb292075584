package sandbox.stories.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.servers.App;
import sandbox.servers.Patience;
import sandbox.servers.nodes.Part;

import static org.assertj.core.api.Assertions.assertThat;

/** What of two nodes, their broker and their door may be lost. */
@Tag("slow")
@NeedsNodes
class LossesTest {

    @RegisterExtension
    final Party party = new Party();

    @Test
    void peopleOfAKilledNodeAreGoneAndTheNewestIsToldAgain() {
        var bob = this.party.comes("bob", 2);
        this.party.comes("alice", 1).says("My last words.", "last");
        bob.gets("My last words.");
        bob.gets("/topic/presence", "\"alice\"");
        bob.forgets();

        this.party.cluster().node(1).kill();

        bob.gets("My last words.");
        Patience.LONG.until("alice had %s s to be gone", () -> bob.has("/topic/presence", "{\"here\":[\"bob\"]}"),
                () -> "She is still here.");
        this.party.cluster().node(1).start();
        Party.untilHealthy(this.party.cluster().node(1));
        this.party.comes("alice", 1).says("I am back.", "back");
        bob.gets("I am back.");
    }

    @Test
    void lostBrokerIsToldAndReturnsByItself() {
        var alice = this.party.comes("alice", 1);

        this.party.cluster().broker().kill();

        assertThat(alice.gets("ERROR")).contains("code:broker-gone");
        assertThat(alice.end()).isEqualTo(1002);
        assertThat(this.party.asks("bob", "his", 2).gets("ERROR")).contains("code:broker-gone");
        assertThat(this.party.cluster().node(1).isHealthy()).isFalse();
        assertThat(App.isReady(this.party.cluster().node(1).port())).isTrue();

        this.party.cluster().broker().start();
        Party.untilHealthy(this.party.cluster().node(1));
        Party.untilHealthy(this.party.cluster().node(2));
        var carol = this.party.comes("carol", 2);
        this.party.comes("alice", 1).says("As if nothing had happened.", "again");
        carol.gets("As if nothing had happened.");
    }

    @Test
    void nodeThatStartsBeforeTheBrokerFindsItLater() {
        var second = this.party.cluster().node(2);
        this.party.cluster().broker().kill();
        second.kill();

        second.start();

        assertThat(second.isHealthy()).isFalse();
        assertThat(this.party.asks("alice", "hers", 2).gets("ERROR")).contains("code:broker-gone");

        this.party.cluster().broker().start();
        Party.untilHealthy(this.party.cluster().node(1));
        Party.untilHealthy(second);
        var bob = this.party.comes("bob", 1);
        this.party.comes("alice", 2).says("Now I can speak.", "now");
        bob.gets("Now I can speak.");
    }

    @Test
    void refusedCredentialsAreSaidInALine() throws Exception {
        try (var third = this.party.cluster().node(3, List.of("--sandbox.broker.passcode=wrong"))) {
            third.start();

            Patience.LONG.until("The node had %s s to say why",
                    () -> log(third).stream().filter(line -> line.contains("No broker at")).count() > 0,
                    () -> log(third).toString());
            assertThat(third.isHealthy()).isFalse();
            assertThat(log(third)).noneMatch(line -> line.startsWith("\tat "))
                .anyMatch(line -> line.contains("Access refused"));
        }
    }

    @Test
    void idThatTheBrokerWouldRefuseIsRefusedBeforeItLeavesAQueue() {
        var alice = this.party.comes("alice", 1);

        alice.subscribes("/topic/chat_demo");

        assertThat(alice.gets("/user/queue/errors")).contains("subscription-taken");
        alice.says("And I am still here.", "here").gets("And I am still here.");
    }

    @Test
    void drainedNodeSendsItsPeopleToTheOther() throws Exception {
        var door = this.party.cluster().layout().port();
        var alice = this.party.comes("alice", 1);

        ask(door, "POST");
        try (var carol = Guest.comes("carol", door)) {
            assertThat(alice.end()).isEqualTo(1012);
            assertThat(carol.gets("CONNECTED")).contains("node:2");
        }
        finally {
            ask(door, "DELETE");
        }
        this.party.comes("bob", 1);
        Patience.LONG.until("The door had %s s to lead to node 1 again", () -> nodeBehind(door).contains("\"1\""),
                () -> nodeBehind(door));
    }

    @Test
    void nobodyLeavesAQueueBehind() {
        for (var node : List.of(1, 2, 1, 2)) {
            Guest.comes("bob", this.party.cluster().node(node).port()).close();
        }

        Patience.LONG.until("The queues had %s s to go", () -> this.party.cluster().broker().queues().isEmpty(),
                () -> this.party.cluster().broker().queues().toString());
    }

    private static String nodeBehind(int door) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%s/lab/node".formatted(door))).build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()).join().body();
    }

    private static void ask(int door, String method) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%s/node/1/lab/drain".formatted(door)))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    private static List<String> log(Part part) {
        try {
            return Files.readAllLines(part.log());
        }
        catch (IOException unread) {
            return List.of();
        }
    }

}
