package sandbox.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A block of code, under the name of its file. A change shows each line as kept, added or
 * taken away, by a sign and not by its colour alone.
 */
class CodeRenderer implements NodeRenderer {

    private static final Pattern WORD = Pattern.compile("([\\w-]+)(?:=(?:\"([^\"]*)\"|(\\S+)))?");

    private final HtmlWriter html;

    CodeRenderer(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        var block = (FencedCodeBlock) node;
        var info = block.getInfo().strip().split("\\s+", 2);
        var words = words((info.length > 1) ? info[1] : "");
        var wrong = words.containsKey("wrong") || words.containsKey("fails");
        this.html.line();
        this.html.tag("figure", Map.of("class", "code " + info[0] + (wrong ? " wrong" : "")));
        caption(words, info[0]);
        this.html.tag("pre", Map.of("tabindex", "0"));
        this.html.tag("code");
        for (var line : block.getLiteral().lines().toList()) {
            line(info[0], line);
            this.html.raw("\n");
        }
        this.html.tag("/code");
        this.html.tag("/pre");
        this.html.tag("/figure");
        this.html.line();
    }

    private void caption(Map<String, String> words, String language) {
        var file = words.getOrDefault("file", words.getOrDefault("excerpt", ""));
        var title = switch (language) {
            case "console" -> "Type";
            case "frames" -> "On the wire";
            default -> file;
        };
        this.html.tag("figcaption");
        span("file", title);
        if (language.equals("diff")) {
            span("kind", "change");
        }
        if (words.containsKey("given")) {
            span("kind", "given");
        }
        if (words.containsKey("wrong")) {
            span("kind mistake", "a mistake, on purpose");
        }
        if (words.containsKey("fails")) {
            span("kind mistake", "it will not hold");
        }
        this.html.tag("/figcaption");
    }

    private void line(String language, String line) {
        var kind = switch (language + (line.isEmpty() ? " " : line.charAt(0))) {
            case "diff+" -> "added";
            case "diff-" -> "taken";
            case "console$" -> "typed";
            case "frames>" -> "up";
            case "frames<" -> "down";
            default -> "";
        };
        if (kind.isEmpty()) {
            this.html.text(line);
        }
        else {
            span(kind, line);
        }
    }

    private void span(String kind, String text) {
        this.html.tag("span", Map.of("class", kind));
        this.html.text(text);
        this.html.tag("/span");
    }

    private static Map<String, String> words(String info) {
        Map<String, String> words = new LinkedHashMap<>();
        WORD.matcher(info).results().forEach(word -> {
            var value = (word.group(2) != null) ? word.group(2) : word.group(3);
            words.put(word.group(1), (value != null) ? value : "");
        });
        return words;
    }

}
