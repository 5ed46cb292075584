package sandbox.bench.load;

/**
 * One who hears in a way in which nobody can speak, and so speaks on a WebSocket.
 */
record Speaking(Client ear, Client voice) implements Client {

    /** Whoever does not speak needs only an ear. */
    static Client where(Seat seat, StompDialect voice, Client ear) {
        return seat.speaks() ? new Speaking(ear, new WebSocketClient(silent(seat), voice, false)) : ear;
    }

    private static Seat silent(Seat seat) {
        return new Seat(seat.loop(), seat.port(), seat.number(), true, refusal -> {
            throw new ProtocolViolation("The server refuses what is said: " + refusal);
        });
    }

    @Override
    public boolean isListening() {
        return this.ear.isListening() && this.voice.isListening();
    }

    @Override
    public void say(String json) {
        this.voice.say(json);
    }

    @Override
    public void cut() {
        this.ear.cut();
        this.voice.cut();
    }

}
