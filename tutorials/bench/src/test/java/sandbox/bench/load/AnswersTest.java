package sandbox.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The answers are as Tomcat gives them. */
class AnswersTest {

    private static final String POLLED = "HTTP/1.1 200 \r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n"
            + "{\"messages\":[\"世\"]}";

    private static final String SENT = "HTTP/1.1 204 \r\nDate: Sat, 31 Jan 2026 09:00:00 GMT\r\nConnection: close\r\n\r\n";

    private static final String STREAMED = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n"
            + "b\r\nretry:1000\n\r\n1\r\n\n\r\n8\r\nid:1\ndat\r\n6\r\na:{}\n\n\r\n0\r\n\r\n";

    private final List<String> come = new ArrayList<>();

    private final Answers answers = new Answers(new Answers.Answer() {

        @Override
        public void line(Slice line) {
            AnswersTest.this.come.add(line.toString());
        }

        @Override
        public void ended(int status, boolean isLast) {
            AnswersTest.this.come.add(status + (isLast ? " and no more" : ""));
        }

    });

    private void read(String text, int pieces) {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            var piece = bytes.slice().limit(Math.min(pieces, bytes.remaining()));
            bytes.position(bytes.position() + piece.remaining());
            this.answers.read(piece);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 7, 1_000 })
    void answersAreTheSameInWhateverPiecesTheyCome(int pieces) {
        read(POLLED + STREAMED + SENT, pieces);

        assertThat(this.come).containsExactly("{\"messages\":[\"世\"]}", "200", "retry:1000", "", "id:1", "data:{}", "",
                "", "200", "", "204 and no more");
    }

    @Test
    void aStreamIsReadBeforeItEnds() {
        read(STREAMED.substring(0, STREAMED.indexOf("1\r\n\n")), 1_000);

        assertThat(this.come).containsExactly("retry:1000");
        assertThat(this.answers.isBetween()).isFalse();
    }

}
