package sandbox.bench.load;

import java.util.ArrayDeque;
import java.util.Queue;

/** One session of SockJS without a WebSocket. */
final class XhrClient implements Client {

    private final String session;

    private final Dialect.Talk talk;

    private final Requests stream;

    private final Requests sends;

    private final Queue<String> unsent = new ArrayDeque<>();

    private boolean isListening;

    XhrClient(Seat seat, SockJsDialect sockJs) {
        this.session = sockJs.session(seat.number());
        this.talk = sockJs.talk(seat.number(),
                new Dialect.Line(this::send, () -> this.isListening = true, seat.hears()));
        this.stream = new Requests(seat, this::receive, this::goOn);
        this.sends = new Requests(seat, answer -> {
        }, this::sent);
        goOn();
    }

    /** The server ends each answer after so many bytes; browsers keep all of it. */
    private void goOn() {
        this.stream.post(this.session + "/xhr_streaming", "");
    }

    private void receive(String frame) {
        if (!frame.isEmpty()) {
            this.talk.received(frame);
        }
    }

    /** One after the other: two connections could change their order. */
    private void send(String text) {
        this.unsent.add(text);
        if (this.unsent.size() == 1) {
            sendNext();
        }
    }

    private void sendNext() {
        var next = this.unsent.peek();
        if (next != null) {
            this.sends.post(this.session + "/xhr_send", next);
        }
    }

    private void sent() {
        this.unsent.remove();
        sendNext();
    }

    @Override
    public void say(String json) {
        this.talk.say(json);
    }

    @Override
    public boolean isListening() {
        return this.isListening;
    }

    @Override
    public void cut() {
        this.stream.cut();
        this.sends.cut();
    }

}
