package sandbox.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.stereotype.Controller;

import sandbox.messaging.Destinations;
import sandbox.messaging.PayloadLimits;

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

    /**
     * @param epoch which history the asker has seen, if any: whoever has listened to an
     * empty room was away too, and is no page that opens
     */
    @SubscribeMapping(Destinations.SINCE)
    Since since(@DestinationVariable long seq, @Header(required = false) @Nullable String epoch) {
        if (seq < 0) {
            throw PayloadLimits.NO_NUMBER;
        }
        return this.history.since(seq, (seq == 0 && epoch == null) ? RECENT : MOST);
    }

}
