package sandbox.bench.load;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewsTest {

    private final List<String> heard = new ArrayList<>();

    private long read(String json) {
        return News.read(json, 41, message -> this.heard.add(Stamp.read(message).toString()));
    }

    @Test
    void eachMessageIsHeardAndTheLastIsRemembered() {
        var last = read("""
                {"epoch":"586c","messages":[{"seq":42,"from":"client 0","info":"a, b","key":"crowd1-0~7"},\
                {"seq":43,"from":"client 1","info":"c","key":"crowd1-1~2"}],"complete":true}""");

        assertThat(last).isEqualTo(43);
        assertThat(this.heard).containsExactly("Stamp[speaker=0, number=7]", "Stamp[speaker=1, number=2]");
    }

    @Test
    void whereNothingWasSaidTheLastIsWhatItWas() {
        assertThat(read("{\"epoch\":\"586c\",\"messages\":[],\"complete\":true}")).isEqualTo(41);
        assertThat(this.heard).isEmpty();
    }

}
