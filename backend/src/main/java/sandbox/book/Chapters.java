package sandbox.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Repository;

/** The chapters, as they are in the jar. */
@Repository
class Chapters {

    private static final Pattern NAME = Pattern.compile("(\\d\\d)-([a-z0-9-]+)\\.md");

    private static final Pattern PROMISE = Pattern.compile("(?m)^> \\*\\*You will see\\*\\* (.+(?:\\n> .+)*)");

    private final List<Chapter> all;

    Chapters(ResourcePatternResolver resources, Text text) throws IOException {
        this.all = Arrays.stream(resources.getResources("classpath*:book/*.md"))
            .filter(file -> NAME.matcher(String.valueOf(file.getFilename())).matches())
            .map(file -> read(file, text))
            .sorted(Comparator.comparing(Chapter::number))
            .toList();
    }

    List<Chapter> all() {
        return this.all;
    }

    Optional<Chapter> find(int number) {
        return this.all.stream().filter(chapter -> chapter.number() == number).findFirst();
    }

    private static Chapter read(Resource file, Text text) {
        try {
            var markdown = file.getContentAsString(StandardCharsets.UTF_8);
            var name = NAME.matcher(String.valueOf(file.getFilename()));
            name.matches();
            var promise = PROMISE.matcher(markdown);
            return new Chapter(Integer.parseInt(name.group(1)), name.group().replace(".md", ""),
                    markdown.lines().findFirst().orElse("").substring(2),
                    text.line(promise.find() ? promise.group(1).replace("\n> ", " ") : ""), text.html(markdown));
        }
        catch (IOException failure) {
            throw new IllegalStateException("The chapter cannot be read: " + file, failure);
        }
    }

}
