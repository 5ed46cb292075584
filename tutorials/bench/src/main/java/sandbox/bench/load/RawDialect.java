package sandbox.bench.load;

/**
 * No protocol at all: whatever one client sends is sent to all. Whoever is let in is
 * listening.
 */
public record RawDialect(String path) implements Dialect {

    @Override
    public String path(int client) {
        return this.path;
    }

    @Override
    public Talk talk(int client, Line line) {
        return new Talk() {

            @Override
            public void opened() {
                line.listening().run();
            }

            @Override
            public void received(String text) {
                line.heard().accept(text);
            }

            @Override
            public void say(String json) {
                line.send().accept(json);
            }

        };
    }

}
