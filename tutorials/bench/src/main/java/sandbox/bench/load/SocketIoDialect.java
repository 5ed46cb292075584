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
            public void received(String packet) {
                if (packet.startsWith(EVENT)) {
                    line.heard().accept(packet.substring(EVENT.length(), packet.length() - 1));
                }
                else if (packet.startsWith("40")) {
                    line.listening().run();
                }
                else {
                    answer(packet);
                }
            }

            private void answer(String packet) {
                switch (packet.charAt(0)) {
                    case '0' -> line.send().accept("40");
                    case '2' -> line.send().accept("3");
                    default -> throw new ProtocolViolation("Socket.IO ended with " + packet);
                }
            }

            @Override
            public void say(String json) {
                line.send().accept("42[\"say\"," + json + "]");
            }

        };
    }

}
