package sandbox.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.NativeMessageHeaderAccessor;

import static org.springframework.messaging.simp.stomp.StompCommand.CONNECT;
import static org.springframework.messaging.simp.stomp.StompCommand.DISCONNECT;
import static org.springframework.messaging.simp.stomp.StompCommand.SEND;
import static org.springframework.messaging.simp.stomp.StompCommand.STOMP;
import static org.springframework.messaging.simp.stomp.StompCommand.SUBSCRIBE;
import static org.springframework.messaging.simp.stomp.StompCommand.UNSUBSCRIBE;

/**
 * Lets these headers through to RabbitMQ, and no others. Spring's relay hands on whatever
 * a client wrote, and RabbitMQ has a meaning for much of it: {@code durable} and
 * {@code x-queue-name} make a queue that stays, with all that is said, for whoever asks.
 */
class RelayEncoder extends StompEncoder {

    private static final Set<String> SIGN_IN = Set.of("accept-version", "heart-beat", "host", "login", "passcode");

    private static final Map<StompCommand, Set<String>> PASS = Map.of(CONNECT, SIGN_IN, STOMP, SIGN_IN, SUBSCRIBE,
            Set.of("id", "destination", "receipt"), UNSUBSCRIBE, Set.of("id", "receipt"), SEND,
            Set.of("destination", "content-type", "content-length", SimpMessageHeaderAccessor.ORIGINAL_DESTINATION),
            DISCONNECT, Set.of("receipt"));

    /** Of a header written twice the first counts (STOMP 1.2). */
    @Override
    @SuppressWarnings("unchecked")
    public byte[] encode(Map<String, Object> headers, byte[] payload) {
        var command = StompHeaderAccessor.getCommand(headers);
        if (command == null) {
            // a heart-beat
            return super.encode(headers, payload);
        }
        var pass = PASS.getOrDefault(command, Set.of());
        var let = new HashMap<>(headers);
        let.computeIfPresent(NativeMessageHeaderAccessor.NATIVE_HEADERS,
                (key, written) -> ((Map<String, List<String>>) written).entrySet()
                    .stream()
                    .filter(header -> pass.contains(header.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().subList(0, 1))));
        return super.encode(let, payload);
    }

}
