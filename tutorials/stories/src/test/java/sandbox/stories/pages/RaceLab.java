package sandbox.stories.pages;

import org.openqa.selenium.support.ui.Select;

/** Five ways of hearing the same messages, side by side. */
public final class RaceLab extends Lab {

    RaceLab(Visitor visitor) {
        super(visitor);
    }

    /** Until every way has heard something. */
    public RaceLab starts() {
        presses("Start");
        for (var way : new String[] { "Short polling", "Long polling", "Server-sent events", "SockJS, xhr-streaming",
                "WebSocket" }) {
            hasHeard(way, 3);
        }
        return this;
    }

    public RaceLab chooses(String label, String option) {
        new Select(field(label)).selectByVisibleText(option);
        return this;
    }

    public void hasHeard(String way, int messages) {
        until("until “%s” has heard %s messages".formatted(way, messages),
                () -> count(way, "Messages heard") >= messages);
    }

    public void hasAsked(String way, int times) {
        until("until “%s” has asked %s times".formatted(way, times), () -> count(way, "Requests") >= times);
    }

    /** Of all that was said by now. */
    public void hasMissedNothing(String way) {
        until("until “%s” has missed nothing".formatted(way), () -> count(way, "Missed") == 0);
    }

    public void hasMore(String way, String fact, String other) {
        until("until “%s” has more beside “%s” than beside “%s”".formatted(way, fact, other),
                () -> count(way, fact) > count(way, other));
    }

    /**
     * A number beside its name, such as 12 beside "Requests"; the page groups its digits.
     */
    public int count(String way, String fact) {
        return Integer.parseInt(((String) ask("""
                const [way, fact] = arguments
                const heading = [...document.querySelectorAll('h2')].find((each) => each.innerText === way)
                const section = document.querySelector(`[aria-labelledby=${heading.id}]`)
                const term = [...section.querySelectorAll('dt')].find((each) => each.innerText === fact)
                return term.nextElementSibling.innerText
                """, way, fact)).replaceAll("\\D", ""));
    }

}
