package sandbox.book;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.springframework.web.util.HtmlUtils;

/**
 * The terms of the book. Each is linked where a text first uses it, with its meaning
 * beside it, for who points at the link or comes to it by the keyboard.
 */
class Glossary {

    private static final Pattern ENTRY = Pattern.compile("(?m)^## (.+)\n(.+)$");

    private final Map<String, String> meanings = new LinkedHashMap<>();

    private final Pattern terms;

    Glossary(String markdown) {
        ENTRY.matcher(markdown)
            .results()
            .forEach(entry -> this.meanings.put(entry.group(1).toLowerCase(Locale.ROOT),
                    entry.group(2).replace("`", "")));
        this.terms = Pattern.compile(this.meanings.keySet()
            .stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?i)(?<![\\w/-])(", ")(?:s|es)?(?![\\w/-])")));
    }

    /** What is read only when it is chosen from a list stays as it is. */
    void linkFirstUses(Node document) {
        Set<String> unseen = new HashSet<>(this.meanings.keySet());
        document.accept(new AbstractVisitor() {

            @Override
            public void visit(Text text) {
                link(text, unseen);
            }

            @Override
            public void visit(Heading heading) {
            }

            @Override
            public void visit(Image image) {
                // its words are read aloud, and cannot be a link
            }

            @Override
            public void visit(Link link) {
            }

            @Override
            public void visit(OrderedList choices) {
            }

        });
    }

    private void link(Text text, Set<String> unseen) {
        var use = this.terms.matcher(text.getLiteral());
        while (!unseen.isEmpty() && use.find()) {
            var term = use.group(1).toLowerCase(Locale.ROOT);
            if (unseen.remove(term)) {
                var rest = new Text(text.getLiteral().substring(use.end()));
                var link = new HtmlInline();
                link.setLiteral(html(use.group(), term));
                text.setLiteral(text.getLiteral().substring(0, use.start()));
                text.insertAfter(link);
                link.insertAfter(rest);
                link(rest, unseen);
                return;
            }
        }
    }

    private String html(String shown, String term) {
        var anchor = term.replace(' ', '-');
        return ("<a class=\"term\" href=\"/book/glossary#%1$s\" aria-describedby=\"meaning-%1$s\">%2$s</a>"
                + "<span class=\"meaning\" role=\"tooltip\" id=\"meaning-%1$s\">%3$s</span>")
            .formatted(anchor, shown, HtmlUtils.htmlEscape(String.valueOf(this.meanings.get(term)), "UTF-8"));
    }

}
