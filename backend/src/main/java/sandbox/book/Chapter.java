package sandbox.book;

import java.util.Locale;

/**
 * A chapter, ready to be shown.
 *
 * @param name its file's, without {@code .md}
 * @param title with its number
 * @param promise what its reader will see, as HTML
 */
public record Chapter(int number, String name, String title, String promise, String html) {

    public String path() {
        return String.format(Locale.ROOT, "/book/%02d", this.number);
    }

    /** Whether the text shows something that runs. */
    public boolean isLive() {
        return this.html.contains("data-island=");
    }

}
