package sandbox.people;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import sandbox.access.Names;
import sandbox.messaging.InboundCheck;
import sandbox.messaging.Refused;
import sandbox.messaging.StompErrorHandler;

/**
 * Sign-in by the headers of CONNECT: {@code login} is who you say you are,
 * {@code passcode} whether you may come in, {@code client-id} which browser you are.
 * There is no cookie, so there is nothing another site could ride on.
 */
@Component
class SignIn implements InboundCheck {

    private static final String GONE = SignIn.class.getName() + ".gone";

    private static final Refused AFTER_DISCONNECT = new Refused("bad-frame", "This session has said DISCONNECT.",
            "Connect again, in a new session.");

    private static final int LONGEST_CLIENT_ID = 100;

    private final Passcode passcode;

    private final People people;

    private final StompErrorHandler errors;

    SignIn(Passcode passcode, People people, StompErrorHandler errors) {
        this.passcode = passcode;
        this.people = people;
        this.errors = errors;
    }

    @Override
    public Place place() {
        return Place.SIGN_IN;
    }

    @Override
    public boolean passes(StompHeaderAccessor frame, Message<?> message) {
        if (frame.getSessionAttributes() == null) {
            return true;
        }
        if (frame.getMessageType() == SimpMessageType.DISCONNECT) {
            return disconnect(frame);
        }
        if (frame.getSessionAttributes().containsKey(GONE)) {
            this.errors.end(message, AFTER_DISCONNECT);
            return false;
        }
        return frame.getMessageType() != SimpMessageType.CONNECT || connect(frame, message);
    }

    /** Also sent by Spring itself when a session ends without, however it ended. */
    private boolean disconnect(StompHeaderAccessor disconnect) {
        disconnect.getSessionAttributes().put(GONE, true);
        this.people.leave(disconnect.getSessionId());
        return true;
    }

    private boolean connect(StompHeaderAccessor connect, Message<?> message) {
        try {
            connect.setUser(UsernamePasswordAuthenticationToken.authenticated(enter(connect), null, List.of()));
            return true;
        }
        catch (Refused refused) {
            this.errors.end(message, refused);
            return false;
        }
    }

    private String enter(StompHeaderAccessor connect) {
        if (!this.passcode.is(connect.getPasscode())) {
            throw new Refused("wrong-passcode", "The passcode is not right.", "Ask whoever runs this sandbox for it.");
        }
        return this.people.enter(name(connect.getLogin()), clientId(connect), connect.getSessionId());
    }

    private static String name(@Nullable String login) {
        var name = (login != null) ? Names.shown(login) : "";
        if (name.isEmpty()) {
            throw new Refused("name-missing", "You have no name.", "Send one in the header login.");
        }
        if (Names.isTooLong(name)) {
            throw new Refused("name-too-long", "That name is too long.",
                    "At most %s characters.".formatted(Names.LONGEST));
        }
        if (!Names.isAllowed(name)) {
            throw new Refused("name-not-allowed", "That name has a character that names cannot have.",
                    "Begin with a letter or digit; then also space . _ ' · and -");
        }
        return name;
    }

    /**
     * A client that sends none is nobody's browser: its name is its session's, and free
     * when that ends.
     */
    private static String clientId(StompHeaderAccessor connect) {
        var clientId = connect.getFirstNativeHeader("client-id");
        if (clientId != null && clientId.length() > LONGEST_CLIENT_ID) {
            throw new Refused("client-id-too-long", "That client-id is too long.",
                    "At most %s characters.".formatted(LONGEST_CLIENT_ID));
        }
        return StringUtils.hasText(clientId) ? clientId : String.valueOf(connect.getSessionId());
    }

}
