package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sandbox.servers.Places;
import sandbox.workshop.book.Book;

import static org.assertj.core.api.Assertions.assertThat;

class TracesTest {

    private static final Book BOOK = Book.read(Places.book());

    @TempDir
    private Path folder;

    private Traces traces;

    @BeforeEach
    void looks() {
        this.traces = new Traces(BOOK, Workspace.at(this.folder));
    }

    @Test
    void inAnEmptyFolderNothingIsBegun() {
        assertThat(this.traces.areThere()).isFalse();
        assertThat(this.traces.chapter()).isZero();
    }

    @Test
    void whoHasDoneAChapterIsInTheNext() throws IOException {
        for (var chapter : BOOK.chapters().subList(1, BOOK.chapters().size())) {
            BOOK.after(chapter.number()).writeTo(this.folder);

            assertThat(this.traces.chapter()).isEqualTo(chapter.number() + 1);
        }
        assertThat(this.traces.areThere()).isTrue();
    }

    @Test
    void whoHasWrittenOneFileOfAChapterIsInIt() throws IOException {
        BOOK.after(1).writeTo(this.folder);
        Files.createDirectories(this.folder.resolve("node"));
        Files.writeString(this.folder.resolve("node/server.js"), "// in my own words");

        assertThat(this.traces.chapter()).isEqualTo(2);
    }

    @Test
    void whatIsSavedInAnotherEncodingIsATraceToo() throws IOException {
        Files.createDirectories(this.folder.resolve("backend"));
        Files.write(this.folder.resolve("backend/pom.xml"), new byte[] { (byte) 0xff, (byte) 0xfe, '<', 0 });

        assertThat(this.traces.areThere()).isTrue();
        assertThat(this.traces.chapter()).isEqualTo(1);
    }

}
