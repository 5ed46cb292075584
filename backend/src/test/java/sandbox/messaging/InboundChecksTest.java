package sandbox.messaging;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;

import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A check of the server's own that fails: its operator reads why, and the client is not
 * left waiting.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "sandbox.data=./target/data/${random.uuid}")
@ExtendWith({ StompClients.Provider.class, OutputCaptureExtension.class })
class InboundChecksTest {

    @Test
    void aCheckThatFailsIsLoggedAndAnswered(StompClients stomp, CapturedOutput log) {
        var alice = stomp.webSocket().sends("CONNECT\naccept-version:1.2\nlogin:alice\npasscode:workshop\n\n");

        assertThat(alice.answer()).contains("ERROR").contains("code:failed").endsWith("1002");
        assertThat(log).contains("A frame could not be handled").contains("out of order");
    }

    @Test
    void noTwoChecksHaveOnePlace(@Autowired List<InboundCheck> checks) {
        assertThat(checks).filteredOn(check -> !(check instanceof Broken))
            .extracting(InboundCheck::place)
            .doesNotHaveDuplicates()
            .contains(InboundCheck.Place.SIGN_IN, InboundCheck.Place.RIGHTS);
    }

    @Test
    void whateverChecksAFrameStandsInTheList(@Autowired ObjectProvider<ChannelInterceptor> elsewhere) {
        assertThat(elsewhere).isEmpty();
    }

    private static final class Broken implements InboundCheck {

        @Override
        public Place place() {
            return Place.QUOTAS;
        }

        @Override
        public boolean passes(StompHeaderAccessor frame, Message<?> message) {
            throw new IllegalStateException("out of order");
        }

    }

    @TestConfiguration
    static class WithABrokenCheck {

        @Bean
        InboundCheck broken() {
            return new Broken();
        }

    }

}
