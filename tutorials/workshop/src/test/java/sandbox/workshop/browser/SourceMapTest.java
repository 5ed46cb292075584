package sandbox.workshop.browser;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceMapTest {

    private final SourceMap map = new SourceMap(List.of("../../frontend/src/article/ChatDemo.vue"), "AAAA;AAqCA,IACE");

    @Test
    void aPlaceInABundleIsToldAsItsWriterKnowsIt() {
        assertThat(this.map.original(0, 7)).contains("ChatDemo.vue, line 1");
        assertThat(this.map.original(1, 2)).contains("ChatDemo.vue, line 38");
        assertThat(this.map.original(1, 10)).contains("ChatDemo.vue, line 39");
    }

    @Test
    void whatTheMapDoesNotKnowIsNotTold() {
        assertThat(this.map.original(5, 0)).isEmpty();
    }

    @Test
    void whereThereIsNoMapTheScriptIsTold() {
        var error = PageError.of("TypeError: x is not a function\n at http://localhost:1/app/main.js:2:345", "");

        assertThat(error.told()).isEqualTo("TypeError: x is not a function (main.js, line 2)");
    }

}
