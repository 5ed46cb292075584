package sandbox.bench.load;

/** Hears server-sent events. */
final class EventsClient implements Client {

    private static final String DATA = "data:";

    private final Seat seat;

    private final Requests requests;

    private boolean isListening;

    EventsClient(Seat seat, long newest) {
        this.seat = seat;
        this.requests = new Requests(seat, this::hear, () -> {
            throw new ProtocolViolation("A stream of events ended.");
        });
        this.requests.get("/stream?since=" + newest);
    }

    private void hear(String line) {
        this.isListening = true;
        if (line.startsWith(DATA)) {
            this.seat.hears().accept(line.substring(DATA.length()));
        }
    }

    @Override
    public boolean isListening() {
        return this.isListening;
    }

    @Override
    public void cut() {
        this.requests.cut();
    }

}
