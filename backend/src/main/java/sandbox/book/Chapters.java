package sandbox.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Repository;

/** The chapters, and the pages beside them, as they are in the jar. */
@Repository
class Chapters {

    private static final Pattern NAME = Pattern.compile("\\d\\d-[a-z0-9-]+\\.md");

    private static final Pattern PROMISE = Pattern.compile("(?m)^> \\*\\*You will see\\*\\* (.+(?:\\n> .+)*)");

    private final List<Chapter> all;

    private final List<Page> pages;

    /**
     * @param port of the learner's own server, as it is without that setting
     */
    Chapters(ResourcePatternResolver resources, Text text, @Value("${SANDBOX_WORKSHOP_PORT:8090}") String port)
            throws IOException {
        var glossary = new Glossary(read(resources.getResource("classpath:book/glossary.md")));
        var listings = new Listings();
        this.all = Arrays.stream(resources.getResources("classpath*:book/*.md"))
            .filter(file -> NAME.matcher(String.valueOf(file.getFilename())).matches())
            .sorted(Comparator.comparing(Resource::getFilename))
            .map(file -> chapter(String.valueOf(file.getFilename()),
                    listings.addTo(read(file).replace("localhost:8090", "localhost:" + port)), text, glossary))
            .toList();
        this.pages = Stream.of("article", "glossary").map(name -> {
            var markdown = read(resources.getResource("classpath:book/" + name + ".md"));
            return new Page(name, title(markdown), text.html(markdown));
        }).toList();
    }

    List<Chapter> all() {
        return this.all;
    }

    Optional<Chapter> find(int number) {
        return this.all.stream().filter(chapter -> chapter.number() == number).findFirst();
    }

    Optional<Page> page(String name) {
        return this.pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    private static Chapter chapter(String file, String markdown, Text text, Glossary glossary) {
        var promise = PROMISE.matcher(markdown);
        return new Chapter(Integer.parseInt(file.substring(0, 2)), file.replace(".md", ""), title(markdown),
                text.line(promise.find() ? promise.group(1).replace("\n> ", " ") : ""), text.html(markdown, glossary));
    }

    private static String title(String markdown) {
        return markdown.lines().findFirst().orElse("").substring(2);
    }

    /** Whatever its lines end with. */
    static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
        catch (IOException failure) {
            throw new UncheckedIOException("The book cannot be read: " + file, failure);
        }
    }

}
