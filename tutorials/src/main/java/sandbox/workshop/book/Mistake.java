package sandbox.workshop.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mistake that people really make in a chapter, which its check must find.
 *
 * @param place its file, or where in the text it stands
 * @param finding what the check must say
 * @param steps what makes the mistake of the chapter's right solution
 */
public record Mistake(String place, String finding, List<Block> steps) {

    /** Those of one chapter: in its text, and in its folder beside the book. */
    public static List<Mistake> of(Chapter chapter, Path folder) {
        var shown = chapter.mistakes()
            .stream()
            .map(block -> new Mistake(block.place(), block.word("expect"), List.of(block)));
        return Stream.concat(shown, files(folder.resolve(chapter.name())).stream().map(Mistake::read)).toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Mistake read(Path file) {
        try {
            var text = Files.readString(file);
            var place = file.getParent().getFileName() + "/" + file.getFileName();
            var finding = text.lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining(" "));
            return new Mistake(place, finding, Markdown.blocks(place, text));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a learner has who has made it. */
    public Sources in(Book book, int chapter) {
        var sources = book.after(chapter);
        this.steps.forEach(sources::apply);
        return sources;
    }

}
