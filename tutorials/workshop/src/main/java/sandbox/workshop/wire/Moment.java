package sandbox.workshop.wire;

/**
 * One line of a picture: a frame, a request, or what was done to the wire.
 *
 * @param connection of a frame, as in {@link WireFrame}; otherwise empty
 * @param millis when, since the wire was laid
 */
public record Moment(Way way, String connection, String text, long millis) {

    public enum Way {

        UP, DOWN, NOWHERE

    }

    public static Moment of(WireFrame frame) {
        var text = frame.stomp()
            .map(stomp -> (stomp.command() + " " + stomp.header("destination")).strip())
            .orElse(frame.text().equals("\n") ? "heartbeat" : frame.text());
        return new Moment(frame.up() ? Way.UP : Way.DOWN, frame.connection(), text, frame.millis());
    }

}
