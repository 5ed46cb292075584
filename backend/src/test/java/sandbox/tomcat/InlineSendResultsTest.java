package sandbox.tomcat;

import java.util.ArrayList;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InlineSendResultsTest {

    private final InlineSendResults results = new InlineSendResults();

    private final ArrayList<Runnable> elsewhere = new ArrayList<>();

    private final ArrayList<String> here = new ArrayList<>();

    private final Executor threads = this.results.hereOr(this.elsewhere::add);

    @Test
    void aResultDuringASendIsToldHere() {
        this.results.hereDuring(() -> this.threads.execute(() -> this.here.add("sent")));

        assertThat(this.here).containsExactly("sent");
        assertThat(this.elsewhere).isEmpty();
    }

    @Test
    void whatElseThereIsToDoIsDoneElsewhere() {
        this.results.hereDuring(() -> {
        });

        this.threads.execute(() -> this.here.add("done"));

        assertThat(this.here).isEmpty();
        assertThat(this.elsewhere).hasSize(1);
    }

}
