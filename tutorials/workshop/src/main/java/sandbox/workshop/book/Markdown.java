package sandbox.workshop.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds the fenced blocks in a text. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /** {@code name}, {@code name=value} or {@code name="some value"}. */
    private static final Pattern WORD = Pattern.compile("([\\w-]+)(?:=(?:\"([^\"]*)\"|(\\S+)))?");

    private Markdown() {
    }

    public static List<Block> blocks(String file, String text) {
        List<Block> blocks = new ArrayList<>();
        PARSER.parse(text).accept(new AbstractVisitor() {

            @Override
            public void visit(FencedCodeBlock fenced) {
                var info = fenced.getInfo().strip().split("\\s+", 2);
                blocks.add(new Block(file, fenced.getSourceSpans().get(0).getLineIndex() + 1, info[0],
                        words((info.length > 1) ? info[1] : ""), fenced.getLiteral()));
            }

        });
        return blocks;
    }

    private static Map<String, String> words(String info) {
        Map<String, String> words = new LinkedHashMap<>();
        var word = WORD.matcher(info);
        while (word.find()) {
            var value = (word.group(2) != null) ? word.group(2) : word.group(3);
            words.put(word.group(1), (value != null) ? value : "");
        }
        return words;
    }

}
