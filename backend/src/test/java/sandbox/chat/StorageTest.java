package sandbox.chat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import sandbox.StompClients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The disk is full for a while. What the server cannot do is an error in its log here.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(StompClients.Provider.class)
class StorageTest {

    @DynamicPropertySource
    static void disk(DynamicPropertyRegistry settings) {
        FullDisk.FULL.set(false);
        var file = "jdbc:h2:full:./target/data/%s/chat;WRITE_DELAY=0".formatted(UUID.randomUUID());
        settings.add("spring.datasource.url", () -> file);
    }

    @Test
    void whatIsSaidAfterTheDiskWasFullIsHeard(StompClients stomp) throws Exception {
        var alice = stomp.connectAs("alice");
        var acks = alice.subscribe("/user/queue/acks", Ack.class);
        var refused = alice.subscribe("/user/queue/errors");
        alice.send("/app/chat_demo", new Say("before", "before"));
        acks.next();

        FullDisk.FULL.set(true);
        IntStream.range(0, 5).forEach(each -> alice.send("/app/chat_demo", new Say("full " + each, "x".repeat(1800))));
        assertThat(refused.next(5)).allMatch(each -> each.path("code").asString().equals("failed"));
        assertThat(read(stomp, "/actuator/health")).startsWith("503").contains("DOWN");
        FullDisk.FULL.set(false);
        await().atMost(Duration.ofSeconds(10)).until(() -> read(stomp, "/actuator/health").startsWith("200"));
        alice.send("/app/chat_demo", new Say("after", "after"));

        assertThat(acks.next()).isEqualTo(new Ack("after", 2));
        assertThat(read(stomp, "/poll?since=0")).contains("before", "after").doesNotContain("xxx");
    }

    private static String read(StompClients stomp, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%s%s".formatted(stomp.port(), path))).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

}
