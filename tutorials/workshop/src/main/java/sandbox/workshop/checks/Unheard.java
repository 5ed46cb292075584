package sandbox.workshop.checks;

import java.util.List;
import java.util.stream.Collectors;

import sandbox.workshop.harness.Finding;
import sandbox.workshop.harness.Person;
import sandbox.workshop.wire.StompFrame;
import sandbox.workshop.wire.Tap;
import sandbox.workshop.wire.WireFrame;

/** Why somebody does not read what she said: how far it came on the wire. */
final class Unheard {

    static final String SAY = "/app/chat_demo";

    private static final String ROOM = "/topic/chat_demo";

    private final Person person;

    private final Tap wire;

    private final String info;

    Unheard(Person person, Tap wire, String info) {
        this.person = person;
        this.wire = wire;
        this.info = info;
    }

    /** So that a page that was loaded anew meanwhile is known by it. */
    static void mark(Person person) {
        person.ask("watch.marked = true");
    }

    Finding finding(int hint) {
        return Finding
            .that("%s says “%s”, and it never appears in the list of messages.".formatted(this.person.called(),
                    this.info))
            .because(cause())
            .hint(hint);
    }

    private String cause() {
        if (!Boolean.TRUE.equals(this.person.ask("return watch.marked"))) {
            return "The browser has sent the form itself and loaded the page anew. @submit.prevent, or the "
                    + "word prevent, is missing.";
        }
        var errors = this.person.errors();
        if (!errors.isEmpty()) {
            return "The console says: " + errors.get(0);
        }
        var said = carrying(this.wire.sent("SEND"));
        if (said.isEmpty()) {
            return "No SEND with these words has left the page. The form calls nothing that sends (Vue says nothing "
                    + "where the template names a method that is not there), or what is sent is not the text of the "
                    + "field, or the connection is over.";
        }
        var refused = this.wire.received("ERROR");
        if (!refused.isEmpty()) {
            return "The server has answered ERROR: " + last(refused).header("message");
        }
        return carrying(this.wire.received("MESSAGE")).isEmpty() ? notSent(last(said).header("destination"))
                : notShown();
    }

    private String notSent(String destination) {
        if (!destination.equals(SAY)) {
            return "The page has sent it to “%s”, and the chapter's address is %s.".formatted(destination, SAY);
        }
        var subscribed = this.wire.sent("SUBSCRIBE")
            .stream()
            .flatMap(frame -> frame.stomp().stream())
            .map(stomp -> stomp.header("destination"))
            .distinct()
            .toList();
        if (!subscribed.contains(ROOM)) {
            return "The page is subscribed to %s, and the room is %s."
                .formatted(subscribed.stream().collect(Collectors.joining("”, “", "“", "”")), ROOM);
        }
        return "The page has sent it to %s, and the server has sent it to nobody: see its log.".formatted(SAY);
    }

    private String notShown() {
        if (!(boolean) this.person
            .ask("return !!document.querySelector('[role=log], [aria-live]:not([role=status])')")) {
            return "It has arrived at the page, and the page has no element with role=log to read it in.";
        }
        return "It has arrived at the page, and the page does not show it. What arrives is a string, res.body, and "
                + "the text is JSON.parse(res.body).info. A list shows what is pushed if it comes from data() or ref().";
    }

    private List<WireFrame> carrying(List<WireFrame> frames) {
        return frames.stream().filter(frame -> frame.text().contains(this.info)).toList();
    }

    private static StompFrame last(List<WireFrame> frames) {
        return frames.get(frames.size() - 1).stomp().orElseThrow();
    }

    Finding doubled(int times, int hint) {
        return Finding.that("%s sees “%s” %s times.".formatted(this.person.called(), this.info, times))
            .because(causeOfMany())
            .hint(hint);
    }

    private String causeOfMany() {
        var sent = carrying(this.wire.sent("SEND")).size();
        if (sent > 1) {
            return "The page has sent it %s times.".formatted(sent);
        }
        if (carrying(this.wire.received("MESSAGE")).size() == 1) {
            return "The server has sent it once. Either the page adds its own words to the list and those that "
                    + "arrive, too, or what hears them is called twice.";
        }
        return "More than one subscription is in force (an old connection was not ended, or subscribe was called "
                + "twice), or the page shows one message twice.";
    }

    /** Whoever sends to the room itself passes by the server's own code. */
    void throwIfPastTheServer() {
        carrying(this.wire.sent("SEND")).stream()
            .map(frame -> frame.stomp().orElseThrow().header("destination"))
            .filter(destination -> destination.startsWith("/topic"))
            .findFirst()
            .ifPresent(destination -> {
                throw Finding
                    .that("%s's page sends her words to %s by itself, and the server's code never sees them."
                        .formatted(this.person.called(), destination))
                    .because("What is sent to a topic goes past the controller, which alone knows who speaks. Send to "
                            + SAY + ".");
            });
    }

}
