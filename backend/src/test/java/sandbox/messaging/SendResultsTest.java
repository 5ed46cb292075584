package sandbox.messaging;

import java.util.ArrayList;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendResultsTest {

    private final ArrayList<Runnable> elsewhere = new ArrayList<>();

    private final ArrayList<String> here = new ArrayList<>();

    private final Executor threads = SendResults.hereOr(this.elsewhere::add);

    @Test
    void aResultDuringASendIsToldHere() {
        SendResults.hereDuring(() -> this.threads.execute(() -> this.here.add("sent")));

        assertThat(this.here).containsExactly("sent");
        assertThat(this.elsewhere).isEmpty();
    }

    @Test
    void whatElseThereIsToDoIsDoneElsewhere() {
        SendResults.hereDuring(() -> {
        });

        this.threads.execute(() -> this.here.add("done"));

        assertThat(this.here).isEmpty();
        assertThat(this.elsewhere).hasSize(1);
    }

}
