package sandbox.bench.load;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Asks again and again. */
final class PollingClient implements Client {

    private static final int PAUSE = 1_000;

    private final Seat seat;

    private final boolean isLong;

    private final Requests requests;

    private long newest;

    private boolean isListening;

    private boolean isCut;

    PollingClient(Seat seat, boolean isLong, long newest) {
        this.seat = seat;
        this.isLong = isLong;
        this.newest = newest;
        this.requests = new Requests(seat, this::hear, this::answered);
        ask("/poll");
    }

    private void ask(String path) {
        if (!this.isCut) {
            this.requests.get(path + "?since=" + this.newest);
        }
    }

    private void hear(String news) {
        if (!news.isEmpty()) {
            this.newest = News.read(news, this.newest, this.seat.hears());
        }
    }

    /** Not all at the same moment, though they may have come at the same. */
    private void answered() {
        var pause = this.isListening ? PAUSE : ThreadLocalRandom.current().nextInt(PAUSE);
        this.isListening = true;
        if (this.isLong) {
            ask("/long-poll");
        }
        else {
            this.seat.loop().after(Duration.ofMillis(pause), () -> ask("/poll"));
        }
    }

    @Override
    public boolean isListening() {
        return this.isListening;
    }

    @Override
    public void cut() {
        this.isCut = true;
        this.requests.cut();
    }

}
