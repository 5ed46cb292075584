package sandbox.book;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import sandbox.SandboxTest;
import sandbox.StompClients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@SandboxTest
class BookTest {

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7 })
    void everyChapterHasAPageWithItsBones(int number, StompClients stomp) throws Exception {
        var page = get(stomp, String.format(Locale.ROOT, "/book/%02d", number)).body();

        assertThat(page).contains("<h1>" + number + " · ", "You will see", "id=\"predict\"", "id=\"hints\"");
        assertThat(page).as("what only authors need").doesNotContain("<!-- ", "```", ".md\"");
    }

    @Test
    void theContentsListAllOfThem(StompClients stomp) throws Exception {
        assertThat(get(stomp, "/book").body()).contains("/book/00", "/book/07", "three windows in one room");
    }

    @Test
    void aChapterThatIsNotWrittenIsNotFound(StompClients stomp) throws Exception {
        assertThat(get(stomp, "/book/99").statusCode()).isEqualTo(404);
    }

    @Test
    void theArticleAndTheGlossaryArePages(StompClients stomp) throws Exception {
        assertThat(get(stomp, "/book/article").body()).contains("<h1>The article, line by line</h1>",
                "href=\"/book/04\"", "href=\"/labs/editions\"");
        assertThat(get(stomp, "/book/glossary").body()).contains("<h2 id=\"half-open\">half-open</h2>", "心跳");
        assertThat(get(stomp, "/book/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theLearnersPortIsTheOneTheyHaveChosen() throws IOException {
        var chapters = new Chapters(new PathMatchingResourcePatternResolver(), new Text(), "8190");

        assertThat(chapters.find(1).orElseThrow().html()).contains("href=\"http://localhost:8190/polling.html\"")
            .doesNotContain("localhost:8090");
    }

    @Test
    void aChapterListsItsSections(StompClients stomp) throws Exception {
        assertThat(get(stomp, "/book/03").body())
            .contains("<a href=\"#do-a-page-without-a-build\">Do: a page without a build</a>");
    }

    @Test
    void aTermIsExplainedWhereItIsFirstUsed() {
        var glossary = new Glossary("## broker\n消息代理 · It passes on.\n\n## load balancer\n负载均衡器 · It \"shares\".\n");
        var html = new Text().html("""
                # The broker

                1. A broker?

                ![a broker](pictures/b.svg)

                Two *brokers*, one `broker`, and a [broker](b.md). A Load balancer.
                """, glossary);

        assertThat(html).contains("<h1>The broker</h1>", "<li>A broker?</li>", "alt=\"a broker\"",
                "<em><a class=\"term\" href=\"/book/glossary#broker\" aria-describedby=\"meaning-broker\">brokers</a>"
                        + "<span class=\"meaning\" role=\"tooltip\" id=\"meaning-broker\">消息代理 · It passes on.</span></em>",
                "one <code>broker</code>, and a <a href=\"/book/b\">broker</a>. A <a class=\"term\"",
                "It &quot;shares&quot;.");
    }

    @Test
    void whatIsTypedStandsWholeAtTheEndOfItsChapter() throws IOException {
        var listings = new Listings();

        assertThat(listings.addTo("""
                ```java file=A.java given
                class A {

                }
                ```
                ```diff file=A.java
                 class A {
                +  int a;

                 }
                ```
                ```diff file=A.java wrong expect="no"
                -  int a;
                ```

                ## Hints
                """)).endsWith("""
                ```java file=A.java
                class A {
                  int a;

                }
                ```

                </details>

                ## Hints
                """);
        assertThat(listings.addTo("```java file=B.java given\nclass B {\n}\n```\n\n## Hints\n"))
            .doesNotContain("<details>");
    }

    @Test
    void theListingsAreTheProducts() throws IOException {
        var listings = new Listings();
        var last = "";
        for (var name : List.of("01-polling", "02-one-socket")) {
            last = listings.addTo(Files.readString(Path.of("../tutorials/en", name + ".md")));
        }

        assertThat(last).contains("```\n",
                Files.readString(Path.of("src/main/java/sandbox/echo/EchoHandler.java")) + "```\n");
    }

    @Test
    void aBookWhoseLinesEndAsOnWindowsIsReadAlike() {
        assertThat(Chapters.read(new ByteArrayResource("# 1 · One\r\n\r\n> one\r\n".getBytes(UTF_8))))
            .isEqualTo("# 1 · One\n\n> one\n");
    }

    @Test
    void textInAChapterIsNeverTakenForHtml() {
        var html = new Text().html("""
                ```java file=A.java
                List<String> a = b && c;
                ```
                """);

        assertThat(html).contains("List&lt;String&gt; a = b &amp;&amp; c;");
    }

    @Test
    void aChangeMarksItsLinesBySignAndAMistakeByWords() {
        var html = new Text().html("""
                ```diff file=A.java wrong expect="it fails"
                 same
                -old
                +new
                ```
                """);

        assertThat(html).contains("<span class=\"taken\">-old</span>", "<span class=\"added\">+new</span>",
                "a mistake, on purpose");
    }

    @Test
    void whatTheTextShowsLiveHasItsPlace() {
        var html = new Text()
            .html("""
                    <!-- island: chat-demo -->

                    - [ ] the state says *lost* <!-- sees: lost -->

                    [next](05-coming-back.md) [terms](glossary.md#wire) [labs](http://localhost:8080/labs) ![alt](pictures/05-a.svg)
                    """);

        assertThat(html).contains("data-island=\"chat-demo\"", "data-sees=\"lost\">the state says <em>lost</em></li>",
                "href=\"/book/05\"", "href=\"/book/glossary#wire\"", "href=\"/labs\"",
                "src=\"/book/pictures/05-a.svg\"");
    }

    @Test
    void aLabInAChapterStaysFoldedUntilItIsWanted() {
        var html = new Text().html("<!-- lab: race, five ways to hear -->\n");

        assertThat(html).contains("<details class=\"lab\">", "Open the lab here: five ways to hear",
                "data-island=\"lab-race\"");
    }

    private static HttpResponse<String> get(StompClients stomp, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + stomp.port() + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

}
