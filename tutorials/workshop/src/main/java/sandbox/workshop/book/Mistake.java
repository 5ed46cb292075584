package sandbox.workshop.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mistake that people really make in a chapter, which its check must find.
 *
 * @param place its file, or where in the text it stands
 * @param finding what the check must say
 * @param sources what a learner has who has made it
 */
public record Mistake(String place, String finding, Sources sources) {

    /** Those of one chapter: in its text, and in its folder beside the book. */
    public static List<Mistake> of(Book book, BookChapter chapter, Path folder) {
        var mistakes = shown(book, chapter);
        var files = folder.resolve(chapter.name()).toFile().listFiles((in, name) -> name.endsWith(".md"));
        Stream.ofNullable(files)
            .flatMap(Stream::of)
            .sorted()
            .forEach(file -> mistakes.add(read(file.toPath(), book.after(chapter.number()))));
        return mistakes;
    }

    /** Each made where the text has come to. */
    private static List<Mistake> shown(Book book, BookChapter chapter) {
        List<Mistake> mistakes = new ArrayList<>();
        var sources = book.before(chapter.number());
        for (var block : chapter.blocks()) {
            if (block.isWrong()) {
                mistakes.add(new Mistake(block.place(), block.word("expect"), with(sources.copy(), List.of(block))));
            }
            else if (block.isStep()) {
                sources.apply(block);
                if (!block.fails().isEmpty()) {
                    mistakes.add(new Mistake(block.place(), block.fails(), sources.copy()));
                }
            }
        }
        return mistakes;
    }

    private static Mistake read(Path file, Sources right) {
        try {
            var text = Files.readString(file);
            var place = file.getParent().getFileName() + "/" + file.getFileName();
            var finding = text.lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .collect(Collectors.joining(" "));
            return new Mistake(place, finding, with(right, Markdown.blocks(place, text)));
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Sources with(Sources sources, List<Block> steps) {
        steps.forEach(sources::apply);
        return sources;
    }

}
