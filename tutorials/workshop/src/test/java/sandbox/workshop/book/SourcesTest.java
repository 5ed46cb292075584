package sandbox.workshop.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sandbox.servers.Places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** In the tables a stroke ends a line. */
class SourcesTest {

    private final Sources sources = new Sources();

    @ParameterizedTest(name = "{0}")
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            old lines are replaced by new ones,one/two/three,' one/-two/+zwei/ three',one/zwei/three
            one block changes several places,one/two/three,-one/+eins/…/-three/+drei,eins/two/drei
            a blank line may have lost its space,one//two,' one//-two/+zwei',one//zwei
            """)
    void aChangeIsMadeWhereItsOldLinesAre(String claim, String before, String change, String after) {
        does("java", before);
        does("diff", change);

        assertThat(this.sources.text("A.java")).isEqualTo(lines(after));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            one that does not fit says where it stands,one/two!/three,' one/-two',03-test.md:1: this change does not fit
            and what is there instead,one/two!/three,' one/-two',two!
            it fits twice,one/one,-one/+eins,fits in 2 places
            a line is without a sign,one,-one/eins,'begins with a space, - or +'
            there is no such file,,-one/+eins,there is no file A.java to change yet
            """)
    void aChangeThatCannotBeMadeSaysWhy(String claim, String before, String change, String why) {
        if (before != null) {
            does("java", before);
        }

        assertThatThrownBy(() -> does("diff", change)).isInstanceOf(BookError.class).hasMessageContaining(why);
    }

    @Test
    void aChangeThatIsMadeIsKnown() {
        var replaced = block("diff", " one/-two/+zwei");
        var added = block("diff", " one/+two");

        assertThat(Sources.isMade(replaced, "one\nzwei\n")).isTrue();
        assertThat(Sources.isMade(replaced, "one\ntwo\n")).isFalse();
        assertThat(Sources.isMade(added, "one\ntwo\n")).isTrue();
        assertThat(Sources.isMade(added, "one\nthree\n")).isFalse();
    }

    @Test
    void aBookWhoseLinesEndAsOnWindowsBuildsTheSame(@TempDir Path folder) throws IOException {
        try (var files = Files.list(Places.book())) {
            for (var file : files.filter(BookChapter::isChapter).toList()) {
                Files.writeString(folder.resolve(file.getFileName()),
                        Files.readString(file).replaceAll("\r?\n", "\r\n"));
            }
        }

        assertThat(Book.read(folder).chapters()).isEqualTo(Book.read(Places.book()).chapters());
    }

    private void does(String language, String text) {
        this.sources.apply(block(language, text));
    }

    private static Block block(String language, String text) {
        return Markdown.blocks("03-test.md", "```" + language + " file=A.java\n" + lines(text) + "```").get(0);
    }

    private static String lines(String text) {
        return text.replace('/', '\n') + "\n";
    }

}
