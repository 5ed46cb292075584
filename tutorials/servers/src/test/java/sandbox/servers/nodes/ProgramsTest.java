package sandbox.servers.nodes;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramsTest {

    @Test
    void whatOnlyNodesNeedIsNoFaultOfAMachineThatRunsOneServer() {
        assertThat(Programs.said(List.of("haproxy"), false)).startsWith("SKIP ")
            .contains("haproxy", "only scripts/start --nodes needs that", "apt-get install haproxy");
    }

    @Test
    void whoStartsNodesIsToldToFixIt() {
        assertThat(Programs.said(List.of("haproxy", "postgresql"), true)).startsWith("FIX ")
            .contains("apt-get install haproxy postgresql")
            .doesNotContain("only");
    }

    @Test
    void whatIsThereIsOk() {
        assertThat(Programs.said(List.of(), true)).startsWith("OK ");
    }

}
