package sandbox.relay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.simp.user.DefaultUserDestinationResolver;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.stereotype.Component;

import sandbox.messaging.Destinations;

/**
 * Where RabbitMQ keeps what is for one session. A {@code /queue/…} of its own would be
 * durable, and stay when the session has ended; what is bound to an exchange has a queue
 * that ends with its subscription.
 */
@Component
@Primary
@Profile("rabbitmq")
class RelayUserDestinations extends DefaultUserDestinationResolver {

    static final String EXCHANGE = "/exchange/amq.direct/";

    RelayUserDestinations(SimpUserRegistry people) {
        super(people);
    }

    /** Such as {@code /exchange/amq.direct/whisper-user1f3c}, on whichever node. */
    @Override
    protected String getTargetDestination(String source, String queue, String session, @Nullable String user) {
        var name = queue.substring(Destinations.QUEUE.length() + 1);
        return EXCHANGE + URLEncoder.encode(name + "-user" + session, StandardCharsets.UTF_8);
    }

}
