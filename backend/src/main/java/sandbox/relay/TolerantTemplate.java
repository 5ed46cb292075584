package sandbox.relay;

import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.converter.CompositeMessageConverter;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.support.AbstractSubscribableChannel;
import org.springframework.stereotype.Component;

/**
 * What cannot be published because the broker is away is dropped: it must not undo what
 * was stored, and whoever missed it fetches it from the history.
 */
@Component
@Primary
@Profile("rabbitmq")
class TolerantTemplate extends SimpMessagingTemplate {

    TolerantTemplate(AbstractSubscribableChannel brokerChannel, CompositeMessageConverter brokerMessageConverter) {
        super(brokerChannel);
        setMessageConverter(brokerMessageConverter);
    }

    @Override
    protected void doSend(String destination, Message<?> message) {
        try {
            super.doSend(destination, message);
        }
        catch (MessageDeliveryException away) {
            // which the log and /actuator/health say already
        }
    }

}
