package sandbox.workshop.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.openqa.selenium.json.Json;
import org.openqa.selenium.json.JsonException;

import sandbox.workshop.wire.StompFrame;
import sandbox.workshop.wire.WireFrame;

/** Somebody in the room without a page, who may send whatever the wire takes. */
final class Talker {

    private static final String ROOM = "/topic/chat_demo";

    private static final String END = "\0";

    private final SockJsListener socket;

    private Talker(SockJsListener socket) {
        this.socket = socket;
    }

    static Talker comes(int port, String name) {
        var talker = new Talker(SockJsListener.opens(port, "/coordination"));
        opening(name).forEach(talker.socket::sends);
        return talker;
    }

    /** What one sends to be in the room. */
    static List<String> opening(String name) {
        return List.of(
                "CONNECT\naccept-version:1.2\nheart-beat:0,0\nlogin:%s\npasscode:workshop\n\n".formatted(name) + END,
                "SUBSCRIBE\nid:0\ndestination:%s\n\n".formatted(ROOM) + END);
    }

    /** With what else stands beside the text. */
    void says(String info, Map<String, String> more) {
        var body = new HashMap<String, String>(more);
        body.put("info", info);
        this.socket.sends(
                "SEND\ndestination:/app/chat_demo\ncontent-type:application/json\n\n" + new Json().toJson(body) + END);
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

    int count() {
        return this.socket.count();
    }

    /** It is in the room, and hears itself; or it was refused. */
    boolean isHere() {
        return isRefused() || this.socket.count() > 1;
    }

    boolean isRefused() {
        return this.socket.isOver() || this.socket.heard().stream().anyMatch(text -> text.startsWith("ERROR"));
    }

    void leaves() {
        this.socket.vanishes();
    }

}
