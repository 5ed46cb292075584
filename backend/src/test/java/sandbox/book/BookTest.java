package sandbox.book;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sandbox.SandboxTest;
import sandbox.StompClients;

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
        var html = new Text().html("""
                <!-- island: chat-demo -->

                - [ ] the state says *lost* <!-- sees: lost -->

                [next](05-coming-back.md) ![alt](pictures/05-a.svg)
                """);

        assertThat(html).contains("data-island=\"chat-demo\"", "data-sees=\"lost\">the state says <em>lost</em></li>",
                "href=\"/book/05\"", "src=\"/book/pictures/05-a.svg\"");
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
