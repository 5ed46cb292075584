package sandbox.stories.pages;

import java.util.List;

/** Three editions in a row, and a robot that talks to them. */
public final class EditionsLab extends Lab {

    /** What the printed component throws at each message, by its misspelt console. */
    public static final String PRINTED_ERROR = "ReferenceError: consolel is not defined";

    public EditionsLab(Visitor visitor) {
        super(visitor);
    }

    /** Until all three are connected. */
    public EditionsLab begins() {
        List.of(printed(), repaired(), modern()).forEach(edition -> edition.is("connected"));
        return this;
    }

    public Edition printed() {
        return new Edition(this, "2018, as printed");
    }

    public Edition repaired() {
        return new Edition(this, "Repaired");
    }

    public Edition modern() {
        return new Edition(this, "Modern");
    }

    /** Of the three proxies, as the page names them. */
    public String ports() {
        return (String) ask("return document.body.innerText.match(/proxies of your own, ports ([\\d, ]+)/)?.[1]");
    }

    public static final class Edition extends Page {

        private final String title;

        private Edition(Page page, String title) {
            super(page);
            this.title = title;
        }

        public void is(String words) {
            until("until the edition “%s” is “%s”".formatted(this.title, words),
                    () -> words.equals(inside("section.querySelector('[role=status]').innerText")));
        }

        public void hasHeardSome() {
            until("until the edition “%s” has heard a message".formatted(this.title),
                    () -> Integer.parseInt(inside("section.querySelectorAll('[role=log] p').length")) > 0);
        }

        public void hasMissedSome() {
            until("until the edition “%s” has missed a message".formatted(this.title), () -> count("Missed") > 0);
        }

        public void hasMissedNothing() {
            until("until the edition “%s” has missed nothing".formatted(this.title), () -> count("Missed") == 0);
        }

        public int count(String fact) {
            return Integer.parseInt(inside(
                    "[...section.querySelectorAll('dt')].find((each) => each.innerText === '%s').nextElementSibling.innerText"
                        .formatted(fact)));
        }

        public void shows(String fact, int count) {
            until("to see %s beside “%s” of the edition “%s”".formatted(count, fact, this.title),
                    () -> count(fact) == count);
        }

        /** Only the modern edition: it takes a message whether anybody listens or not. */
        public void says(String text) {
            inside("section.querySelector('textarea').focus()");
            ask("document.execCommand('insertText', false, arguments[0])", text);
            inside("section.querySelector('form').requestSubmit()");
        }

        public void hasNothingWaiting() {
            until("until nothing of the edition “%s” is on its way".formatted(this.title),
                    () -> inside("section.querySelector('[aria-label=\"Not heard yet\"]')").equals("null"));
        }

        private String inside(String expression) {
            return String.valueOf(ask("""
                    const heading = [...document.querySelectorAll('h2')].find((each) => each.innerText === arguments[0])
                    const section = document.querySelector(`[aria-labelledby=${heading.id}]`)
                    return """ + " " + expression, this.title));
        }

    }

}
