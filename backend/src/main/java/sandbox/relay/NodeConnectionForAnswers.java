package sandbox.relay;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;

/**
 * What is for one session is published on the node's own line. Spring would use that
 * session's, which is on another node, and drop it.
 */
class NodeConnectionForAnswers implements ChannelInterceptor {

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        var headers = MessageHeaderAccessor.getAccessor(message, SimpMessageHeaderAccessor.class);
        if (headers != null && headers.getMessageType() == SimpMessageType.MESSAGE && isPersonal(headers)) {
            headers.setSessionId(null);
        }
        return message;
    }

    private static boolean isPersonal(SimpMessageHeaderAccessor headers) {
        return String.valueOf(headers.getDestination()).startsWith(RelayUserDestinations.EXCHANGE);
    }

}
