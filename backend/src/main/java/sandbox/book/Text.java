package sandbox.book;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.stereotype.Component;

/**
 * From a chapter's Markdown to HTML. HTML in it is passed through: the chapters are our
 * own, and come with the jar.
 */
@Component
class Text {

    private static final Pattern ISLAND = Pattern.compile("<!-- island: ([a-z-]+) -->");

    private static final Pattern LAB = Pattern.compile("<!-- lab: ([a-z-]+), (.+?) -->");

    private static final Pattern CHECKPOINT = Pattern
        .compile("<li>(?:<p>)?\\[ ] (.+?) <!-- sees: ([a-z-]+) -->(?:</p>)?</li>", Pattern.DOTALL);

    private static final Pattern PAGE = Pattern.compile("(?:(\\d\\d)-[a-z0-9-]+|([a-z]+))\\.md(#.*)?");

    /** Where the text says it is; it is where the page came from. */
    private static final String HERE = "http://localhost:8080/";

    private final Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final HtmlRenderer renderer = HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .nodeRendererFactory(CodeRenderer::new)
        .attributeProviderFactory(context -> Text::address)
        .build();

    String html(String markdown) {
        return html(this.parser.parse(markdown));
    }

    /** With each term of the glossary explained where it is first used. */
    String html(String markdown, Glossary glossary) {
        var document = this.parser.parse(markdown);
        glossary.linkFirstUses(document);
        return html(document);
    }

    private String html(Node document) {
        var html = this.renderer.render(document);
        html = ISLAND.matcher(html).replaceAll("<div class=\"panel\" data-island=\"$1\"></div>");
        html = LAB.matcher(html).replaceAll(Text::lab);
        return CHECKPOINT.matcher(html).replaceAll("<li class=\"checkpoint\" data-sees=\"$2\">$1</li>");
    }

    /**
     * Folded, because a lab begins as soon as it is seen: it opens connections, and a
     * robot talks.
     */
    private static String lab(MatchResult marker) {
        return """
                <details class="lab">
                <summary>Open the lab here: %2$s</summary>
                <div data-island="lab-%1$s"></div>
                </details>""".formatted(marker.group(1), marker.group(2));
    }

    /** One line, without a paragraph around it. */
    String line(String markdown) {
        return this.renderer.render(this.parser.parse(markdown)).replaceAll("</?p>", "").strip();
    }

    private static void address(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link) {
            attributes.put("href", PAGE.matcher(link.getDestination()).replaceFirst("/book/$1$2$3").replace(HERE, "/"));
        }
        if (node instanceof Image image && image.getDestination().startsWith("pictures/")) {
            attributes.put("src", "/book/" + image.getDestination());
            attributes.put("loading", "lazy");
        }
        if (node instanceof Heading heading && heading.getLevel() > 1) {
            attributes.put("id", anchor(heading));
        }
    }

    /** As code hosts make them. */
    private static String anchor(Heading heading) {
        return TextContentRenderer.builder()
            .build()
            .render(heading)
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N} -]", "")
            .replace(' ', '-');
    }

}
