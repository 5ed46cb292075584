package sandbox.workshop.browser;

import java.nio.file.Files;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TemporaryFolderTest {

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatALivingOneHasIsNot() throws Exception {
        var own = TemporaryFolder.make();
        var dead = Files.createDirectories(own.path().resolveSibling("sandbox-999999999-abc-1"));
        Files.createFile(dead.resolve("socket"));
        var sameNumber = Files
            .createDirectories(own.path().resolveSibling("sandbox-" + ProcessHandle.current().pid() + "-abc-1"));
        var somebodys = Files.createDirectories(own.path().resolveSibling("sandbox-999999999-notes"));

        TemporaryFolder.removeThoseOfTheDead();

        assertThat(dead).doesNotExist();
        assertThat(sameNumber).doesNotExist();
        assertThat(somebodys).exists();
        assertThat(own.path()).exists();
        own.remove();
        assertThat(own.path()).doesNotExist();
        Files.delete(somebodys);
    }

}
