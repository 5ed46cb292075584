package sandbox.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import sandbox.stories.pages.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/** The chapters as pages. */
@Tag("slow")
class ReaderTest {

    @RegisterExtension
    final Visitors visitors = new Visitors();

    @Test
    void theAnswerOpensOnlyToWhoHasPredicted() {
        var alice = this.visitors.readsAs("alice", "/book/05");

        alice.looksAt("The answer opens when you have chosen");
        assertThat(alice.text()).doesNotContain("Nine of nine ticks");
        alice.chooses("It sends nothing, and throws nothing.");
        alice.looksAt("Answer");

        alice.sees("Nine of nine ticks");
    }

    @Test
    void aCheckpointTicksWhenThePageSeesIt() {
        var alice = this.visitors.readsAs("alice", "/book/00");

        alice.ticks("the state says connected · listening");

        alice.driver().navigate().refresh();
        alice.ticks("the state says connected · listening");
    }

    @Test
    void whatATermMeansIsShownToTheKeyboardToo() {
        var alice = this.visitors.readsAs("alice", "/book/03");
        assertThat(alice.text()).doesNotContain("A simple protocol for messages");

        alice.keyboard().goesTo("STOMP");
        alice.sees("A simple protocol for messages");

        alice.keyboard().types(Keys.ESCAPE);
        alice.until("not to see it", () -> !alice.text().contains("A simple protocol for messages"));
    }

    @Test
    void notEvenTheSignInFormTakesTheFocusWhenAChapterOpens() {
        this.visitors.readsAs("bob", "/book/05").sees("connected · listening");

        var alice = this.visitors.readsAs("alice", "/book/05?name=bob");
        alice.sees("Your name");

        assertThat(alice.looks().areAsOpened()).isTrue();
    }

    @Test
    void theArrowKeysTurnThePage() {
        var alice = this.visitors.readsAs("alice", "/book/03");
        alice.sees("The answer opens when you have chosen");

        alice.keyboard().types(Keys.ARROW_RIGHT);

        alice.sees("4 · The component");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/book/05", "/book/article" })
    void aPageHasNoBarriersAndNothingBeyondTheEdge(String page) {
        var alice = this.visitors.readsAs("alice", page);

        var looks = alice.looks().at(390, 844);
        assertThat(looks.overflowing()).isEmpty();
        assertThat(looks.barriers()).isEmpty();
    }

}
