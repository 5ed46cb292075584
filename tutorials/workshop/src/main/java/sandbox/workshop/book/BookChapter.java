package sandbox.workshop.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One chapter.
 *
 * @param number from 0
 * @param name its file's, without {@code .md}: {@code 03-stomp}
 * @param title without its number
 */
public record BookChapter(int number, String name, String title, String text, List<Block> blocks) {

    private static final Pattern TITLE = Pattern.compile("\\A# (\\d+) · (.+)\n");

    private static final Pattern HINT = Pattern.compile("<details><summary>Hint \\d</summary>\\s*(.+?)\\s*</details>",
            Pattern.DOTALL);

    static BookChapter read(Path file) {
        try {
            var name = file.getFileName().toString();
            var text = Files.readString(file).replace("\r\n", "\n");
            var title = TITLE.matcher(text);
            if (!title.find() || Integer.parseInt(name.substring(0, 2)) != Integer.parseInt(title.group(1))) {
                throw new BookError(name + ": a chapter is called NN-name.md, and begins with: # NN · Title");
            }
            return new BookChapter(Integer.parseInt(title.group(1)), name.replace(".md", ""), title.group(2), text,
                    Markdown.blocks(name, text));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean isChapter(Path file) {
        return file.getFileName().toString().matches("\\d\\d-[a-z0-9-]+\\.md");
    }

    /** What makes and changes the learner's files, in order. */
    public List<Block> steps() {
        return this.blocks.stream().filter(Block::isStep).toList();
    }

    /** Those that the learner need not type. */
    public List<Block> given() {
        return steps().stream().filter(Block::isGiven).toList();
    }

    public List<Block> all(String language) {
        return this.blocks.stream().filter(block -> block.is(language)).toList();
    }

    /** Three, each saying more. */
    public List<String> hints() {
        return HINT.matcher(this.text).results().map(hint -> hint.group(1)).toList();
    }

    public String promise() {
        return this.text.lines()
            .filter(line -> line.startsWith("> **You will see**"))
            .findFirst()
            .map(line -> line.substring("> **You will see**".length()).strip())
            .orElse("");
    }

    @Override
    public String toString() {
        return "Chapter %s · %s".formatted(this.number, this.title);
    }

}
