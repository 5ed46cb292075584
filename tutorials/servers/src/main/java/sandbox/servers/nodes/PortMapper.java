package sandbox.servers.nodes;

import java.util.List;

import sandbox.servers.App;

/** Tells RabbitMQ's own tools at which port its node is: Erlang's epmd, a private one. */
final class PortMapper extends Part {

    private final Layout layout;

    PortMapper(Layout layout) {
        super("Erlang's port mapper", layout.log("epmd"));
        this.layout = layout;
    }

    @Override
    List<String> command() {
        return List.of("epmd", "-port", String.valueOf(this.layout.epmd()), "-address", "127.0.0.1");
    }

    @Override
    boolean isReady() {
        return App.answers(this.layout.epmd());
    }

}
