package sandbox.tomcat;

import java.util.ArrayList;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InlineSendResultsTest {

    private final ArrayList<Runnable> elsewhere = new ArrayList<>();

    private final ArrayList<String> here = new ArrayList<>();

    private final Executor threads = InlineSendResults.hereOr(this.elsewhere::add);

    @Test
    void aResultDuringASendIsToldHere() {
        InlineSendResults.hereDuring(() -> this.threads.execute(() -> this.here.add("sent")));

        assertThat(this.here).containsExactly("sent");
        assertThat(this.elsewhere).isEmpty();
    }

    @Test
    void whatElseThereIsToDoIsDoneElsewhere() {
        InlineSendResults.hereDuring(() -> {
        });

        this.threads.execute(() -> this.here.add("done"));

        assertThat(this.here).isEmpty();
        assertThat(this.elsewhere).hasSize(1);
    }

}
