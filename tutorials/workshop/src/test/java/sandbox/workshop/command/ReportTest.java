package sandbox.workshop.command;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Outcome;
import sandbox.workshop.harness.Outcome.Result;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    @Test
    void theHintThatFitsIsTheOneToType() {
        assertThat(report(Finding.that("Nothing.").hint(3), null)).last()
            .asString()
            .endsWith("scripts/workshop hint 2 3");
    }

    @Test
    void whatIsOnlyMissingFromTheFolderNeedsNoHint() {
        assertThat(report(Finding.that("Nothing.").given(), null)).last()
            .asString()
            .endsWith("scripts/workshop given 2");
    }

    @Test
    void whatTheServerThrewStandsUnderTheLikelyCause() {
        var lines = report(Finding.that("Nothing.").because("Perhaps."),
                "Your server also said: NullPointerException (server.log)");

        assertThat(lines).containsSubsequence("       Likely cause: Perhaps.",
                "       Your server also said: NullPointerException (server.log)");
    }

    @Test
    void whereTheFramesAreIsSaidFromTheFirstSocketOn() {
        assertThat(report(1, Finding.that("Nothing."), null)).noneMatch(line -> line.contains("frames.txt"));
        assertThat(report(Finding.that("Nothing."), null)).anyMatch(line -> line.contains("frames.txt"));
    }

    private static List<String> report(Finding finding, String serverSaid) {
        return report(2, finding, serverSaid);
    }

    private static List<String> report(int chapter, Finding finding, String serverSaid) {
        List<String> lines = new ArrayList<>();
        new Report(lines::add, chapter, false).tell(new Outcome("a claim", Result.FAILS, finding, serverSaid));
        return lines;
    }

}
