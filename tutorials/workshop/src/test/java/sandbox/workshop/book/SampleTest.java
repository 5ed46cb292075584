package sandbox.workshop.book;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTest {

    @Test
    void digitsStandForAnyDigitsAndDotsForAnything() {
        assertThat(Sample.isIn("after 20 visits … open", "after 7 visits there are 12 open.")).isTrue();
        assertThat(Sample.isIn("after 20 visits", "after a visit")).isFalse();
    }

    @Test
    void whatIsShownCameInItsOrder() {
        var came = List.of("Chapter 4", "  ok   one", "  ok   two", "All of it holds. Next");

        assertThat(Sample.missing(List.of("Chapter 4", "…", "All of it holds. …"), came)).isEmpty();
        assertThat(Sample.missing(List.of("All of it holds. …", "Chapter 4"), came)).contains("Chapter 4");
        assertThat(Sample.missing(List.of("  ok   three"), came)).contains("  ok   three");
    }

}
