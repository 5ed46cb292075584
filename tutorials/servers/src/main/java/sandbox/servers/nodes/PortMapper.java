package sandbox.servers.nodes;

import java.util.List;

import sandbox.servers.App;

/** Erlang's epmd, a private one. */
final class PortMapper extends Part {

    private final BrokerHome home;

    PortMapper(Layout layout, BrokerHome home) {
        super("Erlang's port mapper", layout.log("epmd"));
        this.home = home;
    }

    @Override
    List<String> command() {
        return this.home.portMapper();
    }

    @Override
    boolean isReady() {
        return App.answers(this.home.epmd());
    }

}
