package sandbox.book;

/**
 * A page of the book that is no chapter, ready to be shown.
 *
 * @param name its file's, without {@code .md}
 */
public record Page(String name, String title, String html) {
}
