package sandbox.chat;

import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.stereotype.Controller;

import sandbox.messaging.Destinations;
import sandbox.messaging.Limits;

@Controller
class RecallController {

    /** What a page that opens is shown. */
    private static final int RECENT = 200;

    /**
     * What a page that was away is given; after a longer absence it has to begin anew.
     */
    private static final int MOST = 1_000;

    private final History history;

    RecallController(History history) {
        this.history = history;
    }

    @SubscribeMapping(Destinations.SINCE)
    Since since(@DestinationVariable long seq) {
        if (seq < 0) {
            throw Limits.NO_NUMBER;
        }
        return this.history.since(seq, (seq == 0) ? RECENT : MOST);
    }

}
