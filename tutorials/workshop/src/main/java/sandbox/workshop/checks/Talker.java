package sandbox.workshop.checks;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openqa.selenium.json.Json;
import org.openqa.selenium.json.JsonException;

import sandbox.servers.Patience;
import sandbox.workshop.wire.StompFrame;
import sandbox.workshop.wire.WireFrame;

/** Somebody in the room without a page, who may send whatever the wire takes. */
final class Talker {

    private static final String ROOM = "/topic/chat_demo";

    private static final String END = "\0";

    private static final Patience A_MOMENT = new Patience(Duration.ofSeconds(10));

    private final SockJsListener socket;

    private Talker(SockJsListener socket) {
        this.socket = socket;
    }

    /** In the order that STOMP has: where a server keeps none, this alone is kept. */
    static Talker comes(int port, String name) {
        var talker = new Talker(SockJsListener.opens(port, "/coordination"));
        talker.socket.sends(
                "CONNECT\naccept-version:1.2\nheart-beat:0,0\nlogin:%s\npasscode:workshop\n\n".formatted(name) + END);
        A_MOMENT.suffices(() -> talker.count() > 0);
        talker.socket.sends("SUBSCRIBE\nid:0\ndestination:%s\n\n".formatted(ROOM) + END);
        return talker;
    }

    /**
     * With what else stands beside the text, and in the head.
     * @param headers such as {@code login:bob}
     */
    void says(String info, Map<String, String> more, String... headers) {
        var body = new HashMap<String, String>(more);
        body.put("info", info);
        var head = Stream.concat(Stream.of("SEND", "destination:/app/chat_demo", "content-type:application/json"),
                Stream.of(headers));
        this.socket.sends(head.collect(Collectors.joining("\n")) + "\n\n" + new Json().toJson(body) + END);
    }

    /** What was said, as it came. */
    List<Map<String, Object>> heard() {
        return this.socket.heard()
            .stream()
            .flatMap(text -> new WireFrame("", false, text, 0).stomp().stream())
            .filter(frame -> frame.command().equals("MESSAGE"))
            .map(Talker::body)
            .toList();
    }

    private static Map<String, Object> body(StompFrame frame) {
        try {
            return new Json().toType(frame.body(), Map.class);
        }
        catch (JsonException other) {
            return Map.of();
        }
    }

    boolean hears(String info) {
        return heard().stream().anyMatch(said -> info.equals(said.get("info")));
    }

    /** Says it until then: it is heard once the subscription is in force. */
    boolean isHeard(String info) {
        if (!hears(info)) {
            says(info, Map.of());
        }
        return hears(info);
    }

    int count() {
        return this.socket.count();
    }

    boolean isRefused() {
        return this.socket.isOver() || this.socket.heard().stream().anyMatch(text -> text.startsWith("ERROR"));
    }

    void leaves() {
        this.socket.vanishes();
    }

}
