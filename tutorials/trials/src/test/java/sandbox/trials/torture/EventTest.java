package sandbox.trials.torture;

import org.junit.jupiter.api.Test;

import sandbox.trials.torture.Event.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class EventTest {

    @Test
    void aLineOfTheClientsIsRead() {
        var event = Event.read("""
                {"at":5,"client":"c1","event":"shown","lines":[{"seq":3,"from":"c2","info":"c2-1","key":null}]}""");

        assertThat(event.client()).isEqualTo("c1");
        assertThat(event.is(Kind.SHOWN)).isTrue();
        assertThat(event.lines()).containsExactly(new Line(3, "c2", "c2-1", null));
    }

    @Test
    void eachKindHasItsText() {
        assertThat(Event.read("{\"at\":1,\"client\":\"c1\",\"event\":\"status\",\"status\":\"listening\"}").text())
            .isEqualTo("listening");
        assertThat(
                Event.read("{\"at\":1,\"client\":\"c1\",\"event\":\"queued\",\"key\":\"k\",\"info\":\"c1-1\"}").text())
            .isEqualTo("c1-1");
        assertThat(Event.read("{\"at\":1,\"client\":\"c1\",\"event\":\"acked\",\"key\":\"k\",\"seq\":7}").seq())
            .isEqualTo(7);
    }

}
