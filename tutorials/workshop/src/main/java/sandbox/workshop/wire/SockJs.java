package sandbox.workshop.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.openqa.selenium.json.Json;
import org.openqa.selenium.json.JsonException;

/**
 * SockJS's framing (SockJS protocol 0.3.3): {@code o}, {@code h}, {@code c[…]}, and
 * arrays of messages, {@code a["…"]} from the server and {@code ["…"]} to it.
 */
final class SockJs {

    /** A session's own address: {@code /prefix/server/session/transport}. */
    private static final Pattern SESSION = Pattern.compile(
            "(?<session>/.*/[^/.]+/[^/.]+)/(?<transport>websocket|xhr|xhr_streaming|xhr_send|eventsource|htmlfile|jsonp|jsonp_send)(\\?.*)?");

    private SockJs() {
    }

    static Matcher session(String path) {
        return SESSION.matcher(path);
    }

    /** What a request over HTTP asks for, if it is one of SockJS's. */
    static Optional<String> asks(Request request) {
        var path = session(request.path());
        if (path.matches()) {
            var transport = path.group("transport");
            return Optional.of(request.method() + " …/" + transport).filter(what -> !transport.equals("websocket"));
        }
        var query = request.path().indexOf("/info?");
        return (query < 0) ? Optional.empty() : Optional.of(request.method() + " …/info");
    }

    /** The messages in a frame; what carries none is given as it is. */
    static Stream<String> unwrap(String frame) {
        var array = frame.startsWith("a[") ? frame.substring(1) : frame;
        if (!array.startsWith("[")) {
            return Stream.of(frame);
        }
        try {
            List<String> messages = new Json().toType(array, List.class);
            return messages.stream();
        }
        catch (JsonException | ClassCastException other) {
            return Stream.of(frame);
        }
    }

}
