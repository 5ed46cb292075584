package sandbox.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.messaging.simp.stomp.StompDecoder;

import static org.assertj.core.api.Assertions.assertThat;

class RelayEncoderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "SUBSCRIBE | id:1,destination:/topic/room | durable:true,auto-delete:false,exclusive:false,x-queue-name:kept,persistent:true,x-expires:1,ack:client,prefetch-count:1,selector:a,destination:/queue/b",
            "UNSUBSCRIBE | id:1 | durable:true,x-queue-name:kept,destination:/topic/room",
            "SEND | destination:/topic/room | reply-to:/temp-queue/a,persistent:true,expiration:1,transaction:t,x-any:1",
            "CONNECT | accept-version:1.2,heart-beat:1,1 | client-id:hers,x-any:1", "DISCONNECT | receipt:1 | x-any:1",
            "ACK | - | id:1", "BEGIN | - | transaction:t" })
    void whatClientsWriteReachesRabbitMqByTheListAlone(String command, String passes, String stays) {
        var written = command + "\n" + lines(passes) + lines(stays) + "\n\0";
        var message = new StompDecoder().decode(ByteBuffer.wrap(written.getBytes(StandardCharsets.UTF_8))).get(0);

        var sent = new String(new RelayEncoder().encode(message), StandardCharsets.UTF_8);

        assertThat(sent).startsWith(command + "\n");
        assertThat(sent.lines().skip(1).filter(line -> line.contains(":") && !line.startsWith("content-length")))
            .containsExactlyInAnyOrderElementsOf(lines(passes).lines().toList());
    }

    private static String lines(String headers) {
        return (headers != null) ? headers.replaceAll(",(?=[a-z])", "\n") + "\n" : "";
    }

}
