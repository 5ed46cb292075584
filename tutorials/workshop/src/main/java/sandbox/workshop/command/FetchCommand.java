package sandbox.workshop.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import picocli.CommandLine.Command;

import sandbox.servers.Npm;
import sandbox.workshop.browser.Browser;
import sandbox.workshop.desk.Build;

/**
 * Fetches what a room of thirty would otherwise fetch at once. Builds what the book
 * builds, each chapter that brings something new, in a folder of its own.
 */
@Command(name = "fetch", description = "Get everything ahead of time, so that it works without a network.")
public final class FetchCommand extends Desk {

    @Override
    public void run() {
        try {
            var folder = Files.createTempDirectory("workshop-fetch");
            for (var chapter : book().chapters()) {
                if (chapter.steps().stream().anyMatch(block -> block.file().matches(".*(pom\\.xml|package\\.json)"))) {
                    say("What " + chapter + " needs…");
                    book().after(chapter.number()).writeTo(folder);
                    new Build(folder, ignored -> {
                    }).bringUpToDate();
                }
            }
            new Npm(folder.resolve("node"), this::say).install();
            say("A browser and its driver…");
            new Browser().close();
            say("Everything is here. It works without a network now.");
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
