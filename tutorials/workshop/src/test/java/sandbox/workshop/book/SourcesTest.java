package sandbox.workshop.book;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SourcesTest {

    private final Sources sources = new Sources();

    @Test
    void aWholeFileIsThereAsItIsPrinted() {
        does("```java file=A.java\nclass A {\n}\n```");

        assertThat(this.sources.text("A.java")).isEqualTo("class A {\n}\n");
    }

    @Test
    void aChangeReplacesItsOldLinesByItsNew() {
        does("```java file=A.java\none\ntwo\nthree\n```", "```diff file=A.java\n one\n-two\n+zwei\n three\n```");

        assertThat(this.sources.text("A.java")).isEqualTo("one\nzwei\nthree\n");
    }

    @Test
    void oneBlockChangesSeveralPlaces() {
        does("```java file=A.java\none\ntwo\nthree\n```", "```diff file=A.java\n-one\n+eins\n…\n-three\n+drei\n```");

        assertThat(this.sources.text("A.java")).isEqualTo("eins\ntwo\ndrei\n");
    }

    @Test
    void aBlankLineMayHaveLostItsSpace() {
        does("```java file=A.java\none\n\ntwo\n```", "```diff file=A.java\n one\n\n-two\n+zwei\n```");

        assertThat(this.sources.text("A.java")).isEqualTo("one\n\nzwei\n");
    }

    @Test
    void aChangeThatDoesNotFitSaysWhereItStandsAndWhatIsThereInstead() {
        does("```java file=A.java\none\ntwo!\nthree\n```");

        assertThatThrownBy(() -> does("```diff file=A.java\n one\n-two\n+zwei\n```")).isInstanceOf(BookError.class)
            .hasMessageContaining("03-test.md:1: this change does not fit")
            .hasMessageContaining("two!");
    }

    @Test
    void aChangeThatFitsTwiceIsRefused() {
        does("```java file=A.java\none\none\n```");

        assertThatThrownBy(() -> does("```diff file=A.java\n-one\n+eins\n```"))
            .hasMessageContaining("fits in 2 places");
    }

    @Test
    void aChangeOfAFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> does("```diff file=B.java\n-one\n+eins\n```"))
            .hasMessageContaining("there is no file B.java to change yet");
    }

    @Test
    void aLineWithoutASignIsRefused() {
        does("```java file=A.java\none\n```");

        assertThatThrownBy(() -> does("```diff file=A.java\n-one\neins\n```"))
            .hasMessageContaining("begins with a space, - or +");
    }

    @Test
    void aChangeThatIsMadeIsKnown() {
        var change = Markdown.blocks("03-test.md", "```diff file=A.java\n one\n-two\n+zwei\n```").get(0);

        assertThat(Sources.isMade(change, "one\nzwei\n")).isTrue();
        assertThat(Sources.isMade(change, "one\ntwo\n")).isFalse();
    }

    @Test
    void whatOnlyAddsLinesIsKnownToo() {
        var change = Markdown.blocks("03-test.md", "```diff file=A.java\n one\n+two\n```").get(0);

        assertThat(Sources.isMade(change, "one\ntwo\n")).isTrue();
        assertThat(Sources.isMade(change, "one\nthree\n")).isFalse();
    }

    private void does(String... markdown) {
        Markdown.blocks("03-test.md", String.join("\n\n", markdown)).forEach(this.sources::apply);
    }

}
