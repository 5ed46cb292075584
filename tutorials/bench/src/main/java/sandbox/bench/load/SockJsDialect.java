package sandbox.bench.load;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import tools.jackson.databind.json.JsonMapper;

/**
 * SockJS's framing (SockJS protocol 0.3.3) around another dialect: {@code o}, {@code h},
 * {@code c[…]}, and arrays of messages, {@code a["…"]} from the server and {@code ["…"]}
 * to it.
 */
public record SockJsDialect(String prefix, Dialect inner) implements Dialect {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String path(int client) {
        return session(client) + "/websocket";
    }

    /** The address of a new session, under which each of its transports has its own. */
    String session(int client) {
        return String.format(Locale.ROOT, "%s/%03d/%s", this.prefix, client % 1000,
                Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX));
    }

    @Override
    public Talk talk(int client, Line line) {
        return new Framed(this.inner.talk(client, new Line(
                text -> line.send().accept(JSON.writeValueAsString(List.of(text))), line.listening(), line.heard())));
    }

    private record Framed(Talk talk) implements Talk {

        @Override
        public void received(String frame) {
            switch (frame.charAt(0)) {
                case 'o' -> this.talk.opened();
                case 'a' -> List.of(JSON.readValue(frame.substring(1), String[].class)).forEach(this.talk::received);
                case 'h' -> {
                }
                default -> throw new ProtocolViolation("SockJS ended with " + frame);
            }
        }

        @Override
        public void say(String json) {
            this.talk.say(json);
        }

    }

}
