package sandbox.bench.peers;

import java.util.List;

import sandbox.bench.load.Way;
import sandbox.bench.servers.Servers;

/** The ways of the race lab, each on a server of its own. */
final class Ways {

    private static final String WEBSOCKET = "websocket";

    private static final int SUBSCRIBERS = 200;

    private Ways() {
    }

    static Contest contest() {
        return new Contest("ways", "The ways of the race lab",
                List.of("All hear in the way that is measured. Those who speak do it in STOMP: where a way cannot "
                        + "carry it, on a WebSocket of their own.",
                        "Short polling asks once a second, and then takes all that is new: the fewer messages there "
                                + "are, the more each costs.",
                        "Requests have the headers that Chromium sends.",
                        "For each who polls or hears events the history is read anew, and an event is written by a "
                                + "thread of its own: the chapter's code, which is short; much of what these cost is "
                                + "that, and not the way."),
                List.of(way("short-polling", "Short polling", Way.polling(false, Peers.VOICE)),
                        way("long-polling", "Long polling", Way.polling(true, Peers.VOICE)),
                        way("events", "Server-sent events", Way.events(Peers.VOICE)),
                        way("xhr-streaming", "SockJS, xhr-streaming", Way.xhrStreaming(Peers.OURS)),
                        way(WEBSOCKET, "WebSocket", Way.webSocket(Peers.OUR_STOMP, true))),
                List.of(WEBSOCKET), Workload.FULL.withSubscribers(SUBSCRIBERS));
    }

    private static Peer way(String name, String title, Way way) {
        return new Peer(name, title, ground -> Servers.sandbox(ground, name, List.of()), way);
    }

}
