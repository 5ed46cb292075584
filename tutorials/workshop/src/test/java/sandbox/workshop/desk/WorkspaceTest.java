package sandbox.workshop.desk;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void whatEditorsLeaveIsNobodys() throws IOException {
        Files.createDirectories(this.workspace.folder().resolve(".idea"));
        for (var name : List.of(".DS_Store", ".A.java.swp", "A.java~", "#A.java#", ".progress~", "Thumbs.db")) {
            Files.createFile(this.workspace.folder().resolve(name));
        }
        this.workspace.begin();
        this.workspace.write("A.java", "mine");
        var before = Fingerprint.of(this.workspace.folder());
        for (var link : List.of(".#A.java", "Gone.java")) {
            Files.createSymbolicLink(this.workspace.folder().resolve(link), Path.of("me@host.4711:1"));
        }
        for (var name : List.of(".idea/A.xml", ".B.java.swp", "B.java~", "#B.java#")) {
            Files.createFile(this.workspace.folder().resolve(name));
        }

        assertThat(Fingerprint.of(this.workspace.folder())).isEqualTo(before);
        this.workspace.write("A.java", "mine, changed");
        assertThat(Fingerprint.of(this.workspace.folder())).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = { ".npmrc", ".env", ".mvn" })
    void whatABuildReadsIsSomebodys(String name) {
        assertThat(SourceFiles.isNobodys(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "UTF-16,class A {}", "UTF-16LE,class A {}", "ISO-8859-1,// für Zoë", "UTF-8,\ufeffclass A {}" })
    void aFileThatNoCompilerReadsIsNamedBeforeABuild(Charset saved, String text) throws IOException {
        var file = this.workspace.folder().resolve("backend/A.java");
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(saved));

        assertThatThrownBy(() -> SourceFiles.areText(this.workspace.folder())).isInstanceOf(Trouble.class)
            .hasMessageContaining("backend/A.java")
            .extracting(trouble -> ((Trouble) trouble).wayOut())
            .asString()
            .startsWith("Save it again as UTF-8");
        this.workspace.write("backend/A.java", "class A {}");
        assertThat(this.workspace.backup().resolve("backend/A.java")).hasBinaryContent(text.getBytes(saved));
    }

    @Test
    void progressThatCannotBeReadCountsAsNone() throws IOException {
        var file = this.workspace.folder().resolve(".progress");
        Files.createDirectories(file.resolve("in it"));

        assertThat(this.workspace.progress().chapter()).isEmpty();
        this.workspace.progress().reaches(2);
        assertThat(this.workspace.progress().chapter()).hasValue(2);
        assertThat(this.workspace.backup().resolve(".progress/in it")).exists();
        Files.write(file, "chapter=3".getBytes(StandardCharsets.UTF_16));
        assertThat(this.workspace.progress().chapter()).isEmpty();
        Files.writeString(file, "chapter=\\u00");
        assertThat(this.workspace.progress().chapter()).isEmpty();
    }

    @Test
    void progressIsKeptFromOneCommandToTheNext() {
        this.workspace.begin();
        this.workspace.progress().reaches(3);
        this.workspace.progress().showed(3, 2);

        assertThat(Workspace.at(this.workspace.folder()).progress().chapter()).hasValue(3);
        assertThat(Workspace.at(this.workspace.folder()).progress().hints(3)).isEqualTo(2);
    }

    @Test
    void aChapterThatBreaksIsNotDoneUntilItHoldsAgain() {
        this.workspace.begin();
        this.workspace.progress().reaches(3);
        this.workspace.progress().breaks(1);

        assertThat(this.workspace.progress().isBroken(1)).isTrue();
        assertThat(this.workspace.progress().isBroken(2)).isFalse();
        this.workspace.progress().holds(1);
        assertThat(this.workspace.progress().isBroken(1)).isFalse();
        assertThat(this.workspace.progress().chapter()).hasValue(3);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedWithAWayOut() throws IOException {
        this.workspace.begin();
        Files.createFile(this.workspace.folder().resolve("backend"));

        assertThatThrownBy(() -> this.workspace.write("backend/A.java", "mine")).isInstanceOf(Trouble.class)
            .hasMessageContaining("cannot be written")
            .extracting(trouble -> ((Trouble) trouble).wayOut())
            .asString()
            .contains("SANDBOX_WORKSHOP");
    }

}
