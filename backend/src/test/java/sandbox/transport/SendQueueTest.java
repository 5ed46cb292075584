package sandbox.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SendQueueTest {

    private final SendQueue waiting = new SendQueue();

    @Test
    void messagesOfSockJsGoTogetherInTheirOrder() {
        add("a[\"one\"]", "a[\"two\",\"three\"]", "a[\"four\"]");

        assertThat(this.waiting.together()).isEqualTo("a[\"one\",\"two\",\"three\",\"four\"]");
        assertThat(this.waiting.together()).isNull();
    }

    @Test
    void framesOfSockJsThatAreNoMessagesStayByThemselves() {
        add("o", "a[\"one\"]", "h", "a[\"two\"]", "c[3000,\"Go away!\"]");

        assertThat(taken()).containsExactly("o", "a[\"one\"]", "h", "a[\"two\"]", "c[3000,\"Go away!\"]");
    }

    @Test
    void framesOfStompStayByThemselves() {
        add("MESSAGE\n\na[1]\0", "MESSAGE\n\na[2]\0", "\n");

        assertThat(taken()).containsExactly("MESSAGE\n\na[1]\0", "MESSAGE\n\na[2]\0", "\n");
    }

    @Test
    void noMoreGoTogetherThanTomcatSendsInOneFragment() {
        var messages = IntStream.range(0, 100).mapToObj(n -> String.format(Locale.ROOT, "%0300d", n)).toList();
        messages.forEach(message -> add("a[\"%s\"]".formatted(message)));

        var taken = taken();

        assertThat(taken).hasSizeLessThan(10).allSatisfy(frame -> assertThat(frame).hasSizeLessThanOrEqualTo(8192));
        assertThat(taken.stream().flatMap(frame -> messages(frame).stream())).isEqualTo(messages);
    }

    @Test
    void messageLongerThanThatGoesByItself() {
        var longOne = "a[\"%s\"]".formatted("x".repeat(20_000));
        add("a[\"one\"]", longOne, "a[\"two\"]");

        assertThat(taken()).containsExactly("a[\"one\"]", longOne, "a[\"two\"]");
    }

    @Test
    void whatWaitsIsCountedInCharactersBothWays() {
        add("a[\"größer\"]", "a[\"€\"]");
        assertThat(this.waiting.add("h")).isEqualTo(17);

        taken();

        assertThat(this.waiting.add("h")).isZero();
    }

    private void add(String... messages) {
        for (var message : messages) {
            this.waiting.add(message);
        }
    }

    private List<String> taken() {
        var taken = new ArrayList<String>();
        for (var next = this.waiting.together(); next != null; next = this.waiting.together()) {
            taken.add(next);
        }
        return taken;
    }

    private static List<String> messages(String frame) {
        return List.of(JsonMapper.shared().readValue(frame.substring(1), String[].class));
    }

}
