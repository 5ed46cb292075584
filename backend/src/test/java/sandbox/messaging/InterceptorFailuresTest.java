package sandbox.messaging;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.support.ChannelInterceptor;

import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A check of the server's own that fails: its operator reads why, and the client is not
 * left waiting.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "sandbox.data=./target/data/${random.uuid}")
@ExtendWith({ StompClients.Provider.class, OutputCaptureExtension.class })
class InterceptorFailuresTest {

    @Test
    void aCheckThatFailsIsLoggedAndAnswered(StompClients stomp, CapturedOutput log) {
        var alice = stomp.rawSocket().sends("CONNECT\naccept-version:1.2\nlogin:alice\npasscode:workshop\n\n");

        assertThat(alice.answer()).contains("ERROR").contains("code:failed").endsWith("1002");
        assertThat(log).contains("A frame could not be handled").contains("out of order");
    }

    @TestConfiguration
    static class Broken {

        @Bean
        @Order(5)
        ChannelInterceptor broken() {
            return new ChannelInterceptor() {

                @Override
                public Message<?> preSend(Message<?> message, MessageChannel channel) {
                    throw new IllegalStateException("out of order");
                }

            };
        }

    }

}
