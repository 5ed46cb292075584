package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import sandbox.servers.Places;
import sandbox.stories.pages.EditionsLab;
import sandbox.stories.pages.Visitor;
import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures of every page, for people to look at: target/screenshots. */
@Tag("slow")
class PicturesTest {

    @RegisterExtension
    final Visitors visitors = new Visitors("--sandbox.name-kept-for=0s");

    @Test
    void everyPageHasItsPicturesTaken() {
        var alice = this.visitors.visitsAs("alice");
        talk(alice, this.visitors.visitsAs("bob"), this.visitors.visitsAs("carol"));

        photograph("demo", alice);
        photograph("classic", this.visitors.joinsClassicAs("dora"));
        photograph("editions", breaks(this.visitors.opensEditionsAs("emil")));
        photograph("race", this.visitors.opensRaceAs("flo").starts().visitor());
        photograph("lab-wire", this.visitors.opensWireLabAs("frida").visitor());

        var frank = this.visitors.opensTransportsAs("frank");
        frank.connects();
        frank.chooses("its handshake is answered 400").connects();
        photograph("transports", frank.visitor());

        assertThat(Places.output("screenshots")).isDirectoryContaining("glob:**editions-dark-1440.png");
    }

    private static void talk(Visitor alice, Visitor bob, Visitor carol) {
        alice.says("Is this thing on?");
        bob.hears("alice: Is this thing on?");
        bob.says("It is. I can see every frame of it in the pane beside this one.");
        carol.hears("bob: It is. I can see every frame of it in the pane beside this one.");
        carol.says("What is the “o” at the very top?");
        bob.says("SockJS saying that it is open. Then comes CONNECT.");
        bob.whispers("alice", "She will love the heartbeats.");
        alice.hears("bob: She will love the heartbeats. to you only");
    }

    private static Visitor breaks(EditionsLab lab) {
        lab.presses("Close politely");
        lab.printed().is("lost");
        lab.repaired().is("connected");
        lab.printed().hasMissedSome();
        return lab.visitor();
    }

    private static void photograph(String page, Visitor visitor) {
        for (var theme : new String[] { "light", "dark" }) {
            visitor.looks().in(theme).at(390, 844).photograph("%s-%s-390".formatted(page, theme));
            visitor.looks().in(theme).at(1440, 900).photograph("%s-%s-1440".formatted(page, theme));
        }
    }

}
