package sandbox.stories.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

import sandbox.servers.Places;
import sandbox.workshop.harness.Barriers;

/** How a page looks in a window of some size, in the light or in the dark. */
public final class Looks extends Page {

    Looks(Page page) {
        super(page);
    }

    public Looks in(String theme) {
        browser().setDark(theme.equals("dark"));
        return this;
    }

    public Looks at(int width, int height) {
        browser().setSize(window(), width, height);
        return this;
    }

    /** What reaches beyond the right edge, where a reader would have to scroll for it. */
    public List<String> overflowing() {
        return list("""
                if (document.documentElement.scrollWidth <= innerWidth) return []
                return [...document.querySelectorAll('body *')]
                  .filter((each) => each.getBoundingClientRect().right > innerWidth + 0.5)
                  .map((each) => `${each.tagName} ${each.innerText?.slice(0, 40)}`)
                  .concat(`the page is ${document.documentElement.scrollWidth} wide in a window of ${innerWidth}`)
                """);
    }

    /** Nothing has scrolled the page, and nothing has taken the focus. */
    public boolean areAsOpened() {
        return (boolean) ask("return scrollY === 0 && document.activeElement === document.body");
    }

    /** Cumulative layout shift so far: 0 where nothing moved under the reader's eyes. */
    public double shift() {
        return ((Number) ask("return watch.shift")).doubleValue();
    }

    public List<String> shifted() {
        return list("return watch.shifted");
    }

    /**
     * What axe-core finds serious or critical in the light and in the dark, each with the
     * element it is about.
     */
    public List<String> barriers() {
        return Stream.of("light", "dark")
            .flatMap(theme -> Barriers.found(in(theme)::ask, this::list).stream().map(theme::concat))
            .toList();
    }

    /** The whole page, from its top to its end. */
    public void photograph(String file) {
        try {
            ask("document.activeElement.blur(); scrollTo(0, 0)");
            Files.write(Places.output("screenshots").resolve(file + ".png"), browser().wholePage(window()));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

}
