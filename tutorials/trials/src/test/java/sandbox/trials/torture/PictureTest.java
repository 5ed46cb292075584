package sandbox.trials.torture;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;

import sandbox.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class PictureTest {

    private final Evidence evidence = new Tale().said("a-1", "b-1")
        .shows("a", "1:a-1", "2:b-1")
        .shows("b", "2:b-1")
        .evidence();

    @Test
    void itSaysWhatWentWrong() {
        assertThat(picture(this.evidence)).contains(">The screen of b never showed a-1 (number 1).</text>");
    }

    @Test
    void theMessageItIsAboutStandsOut() {
        assertThat(picture(this.evidence).split("class=\"hit\"")[1]).contains("a-1 sent", "stored as number 1",
                ">shown<", "✗ never shown");
    }

    @Test
    void faultsAreShadedWithTheirNames() {
        var steps = new ArrayList<>(this.evidence.plan().steps());
        steps.add(new Step.Break(0, "b", new Fault.Swallow(false, true), 300));
        var broken = new Evidence(this.evidence.plan().keeping(steps), 0, this.evidence.events(),
                this.evidence.stored(), List.of(new Evidence.Outage(0, 500)), List.of());

        assertThat(picture(broken)).contains(">swallow down</text>", ">killed</text>");
    }

    @Test
    void itIsWellFormed() throws Exception {
        var bytes = picture(this.evidence).getBytes(StandardCharsets.UTF_8);
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    }

    private static String picture(Evidence evidence) {
        return new Picture(TrialOutcome.of(evidence)).svg();
    }

}
