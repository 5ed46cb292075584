package sandbox.stories;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sandbox.stories.nodes.NeedsNodes;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever runs two nodes by the script. */
@Tag("slow")
@Order(3)
@NeedsNodes
@NeedsBash
class StartNodesTest {

    @Test
    void whatEndsIsStartedAgainUntilTheScriptIsEnded() {
        try (var script = new StartScript("--nodes", "2", "--broker", "rabbitmq")) {
            script.isRunning();

            script.kills("--sandbox.node=2");
            script.says("Node 2 ended (exit status 137), and starts again in 3 s.");
            script.says("Node 2 is back.");
            assertThat(script.asksForARestart()).startsWith("202");
            script.says("A page asked Node 1 to stop and start again: it stopped, and starts in 3 s.");
            script.says("Node 1 is back.");

            assertThat(script.isEnded().exitStatus()).isEqualTo(143);
            assertThat(script.hasLeftNoPart()).isTrue();
        }
    }

    @Test
    void whatAKilledScriptHasLeftIsEndedByTheNext() {
        try (var killed = new StartScript("--nodes", "1", "--broker", "rabbitmq")) {
            killed.isRunning();

            try (var next = killed.isKilledAndStartedAgain()) {
                next.isRunning();
                assertThat(next.terminal()).contains(
                        "A start that was killed has left these running, which are ended now: ", "RabbitMQ (process ",
                        "PostgreSQL (process ", "Node 1 (process ", "HAProxy, (process ");
            }
        }
    }

    @Test
    void aPartThatCannotStartEndsTheOthersAndSaysWhy() {
        try (var script = new StartScript("--nodes", "1", "--broker", "rabbitmq", "--",
                "--spring.datasource.password=wrong")) {
            assertThat(script.exitStatus()).isEqualTo(3);
            assertThat(script.terminal()).contains("Node 1 ended instead of starting.", "The last it said, in ",
                    "password authentication failed");
            assertThat(script.hasLeftNoPart()).isTrue();
        }
    }

    @Test
    void twoNodesWithoutABrokerAreRefused() {
        try (var script = new StartScript("--nodes", "2")) {
            assertThat(script.exitStatus()).isEqualTo(2);
            assertThat(script.terminal()).contains("half a room that never hears the other half");
        }
    }

}
