package sandbox.workshop.wire;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One message that passed.
 *
 * @param connection which TCP connection, or which SockJS session if it has no WebSocket
 * @param up from the page to the server
 * @param text as it was on the wire: with SockJS its frame ({@code o}, {@code h},
 * {@code c[…]}) or one message out of it; otherwise the WebSocket message
 * @param millis when, since the wire was laid
 */
public record WireFrame(String connection, boolean up, String text, long millis) {

    public Optional<StompFrame> stomp() {
        return StompFrame.parse(this.text);
    }

    public boolean is(String command) {
        return stomp().filter(frame -> frame.command().equals(command)).isPresent();
    }

    /** All of it in one line: command, headers, and the body. */
    public String line() {
        var words = stomp().map(frame -> frame.command() + frame.headers()
            .entrySet()
            .stream()
            .map(header -> " " + header.getKey() + ":" + header.getValue())
            .collect(Collectors.joining()) + (frame.body().isEmpty() ? "" : " " + frame.body()));
        return (this.up ? "> " : "< ")
                + words.orElse(this.text.equals("\n") ? "heartbeat" : this.text).replace("\n", "\\n");
    }

}
