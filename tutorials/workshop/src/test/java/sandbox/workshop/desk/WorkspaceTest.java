package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sandbox.servers.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkspaceTest {

    @TempDir
    private Path temporary;

    private Workspace workspace;

    @BeforeEach
    void begins() {
        this.workspace = Workspace.at(this.temporary.resolve("workshop"));
    }

    @Test
    void whatIsReplacedIsKept() throws IOException {
        this.workspace.begin();
        this.workspace.write("backend/A.java", "mine");
        this.workspace.write("backend/A.java", "the book's");
        this.workspace.write("backend/A.java", "the book's, once more");

        assertThat(this.workspace.text("backend/A.java")).isEqualTo("the book's, once more");
        assertThat(this.workspace.backup().resolve("backend/A.java")).hasContent("mine");
    }

    @Test
    void whatIsTakenAwayIsKeptToo() {
        this.workspace.begin();
        this.workspace.write("A.java", "mine");
        this.workspace.write("A.java", null);

        assertThat(this.workspace.text("A.java")).isNull();
        assertThat(this.workspace.backup().resolve("A.java")).hasContent("mine");
    }

    @Test
    void whoHasNotBegunIsToldHowTo() {
        assertThatThrownBy(this.workspace::begun).isInstanceOf(Trouble.class)
            .extracting(trouble -> ((Trouble) trouble).wayOut())
            .asString()
            .contains("scripts/workshop begin");
    }

    @Test
    void aFolderWithSomethingElseInItIsLeftAlone() throws IOException {
        Files.createDirectories(this.workspace.folder());
        Files.writeString(this.workspace.folder().resolve("thesis.txt"), "mine");

        assertThatThrownBy(this.workspace::begin).isInstanceOf(Trouble.class);
    }

    @Test
    void progressIsKeptFromOneCommandToTheNext() {
        this.workspace.begin();
        this.workspace.progress().reaches(3);
        this.workspace.progress().showed(3, 2);

        assertThat(Workspace.at(this.workspace.folder()).progress().chapter()).isEqualTo(3);
        assertThat(Workspace.at(this.workspace.folder()).progress().hints(3)).isEqualTo(2);
    }

}
