package sandbox.bench.load;

/**
 * Socket.IO 5 on Engine.IO 4, on its WebSocket from the start: {@code 0} open, {@code 2}
 * ping, {@code 3} pong, {@code 40} connect, {@code 42[…]} an event.
 */
public record SocketIoDialect() implements Dialect {

    private static final String EVENT = "42[\"said\",";

    @Override
    public String path(int client) {
        return "/socket.io/?EIO=4&transport=websocket";
    }

    @Override
    public Talk talk(int client, Line line) {
        return new Talk() {

            @Override
            public void opened() {
                // the server speaks first
            }

            @Override
            public void received(Slice packet) {
                if (packet.startsWith(EVENT)) {
                    line.heard(packet.part(EVENT.length(), packet.length() - 1));
                }
                else if (packet.startsWith("40")) {
                    line.listening();
                }
                else {
                    answer(packet);
                }
            }

            private void answer(Slice packet) {
                switch (packet.at(0)) {
                    case '0' -> line.send("40");
                    case '2' -> line.send("3");
                    default -> throw new ProtocolViolation("Socket.IO ended with " + packet);
                }
            }

            @Override
            public void say(String json) {
                line.send("42[\"say\"," + json + "]");
            }

        };
    }

}
