package sandbox.workshop.wire;

/**
 * One line of a picture: a frame, a request, or what was done to the wire.
 *
 * @param millis when, since the wire was laid
 */
public record Moment(Way way, String text, long millis) {

    /** Where it went. */
    public enum Way {

        UP, DOWN, NOWHERE

    }

    public static Moment of(WireFrame frame) {
        var text = frame.toString().substring(2).replace("destination:", "").strip();
        return new Moment(frame.up() ? Way.UP : Way.DOWN, text.equals("\\n") ? "heartbeat" : text, frame.millis());
    }

}
