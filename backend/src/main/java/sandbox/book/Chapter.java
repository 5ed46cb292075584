package sandbox.book;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A chapter, ready to be shown.
 *
 * @param name its file's, without {@code .md}
 * @param title with its number
 * @param promise what its reader will see, as HTML
 */
public record Chapter(int number, String name, String title, String promise, String html) {

    private static final Pattern SECTION = Pattern.compile("<h2 id=\"(.+?)\">(.+?)</h2>");

    public String path() {
        return String.format(Locale.ROOT, "/book/%02d", this.number);
    }

    /** Its headings, in order. */
    public List<Section> sections() {
        return SECTION.matcher(this.html)
            .results()
            .map(heading -> new Section(heading.group(1), heading.group(2)))
            .toList();
    }

    /**
     * A heading to jump to.
     *
     * @param title as HTML
     */
    public record Section(String anchor, String title) {
    }

    /** Whether the text shows something that runs. */
    public boolean isLive() {
        return this.html.contains("data-island=");
    }

}
