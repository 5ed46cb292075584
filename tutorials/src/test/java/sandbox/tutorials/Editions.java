package sandbox.tutorials;

import java.util.List;

/** The page with the printed component and the repaired one side by side. */
final class Editions extends Page {

    /** What the printed component throws at each message, by its misspelt console. */
    static final String PRINTED_ERROR = "ReferenceError: consolel is not defined";

    private final Visitor visitor;

    Editions(Visitor visitor) {
        super(visitor);
        this.visitor = visitor;
    }

    Visitor visitor() {
        return this.visitor;
    }

    Visitor says(String text) {
        this.visitor.says(text);
        printed().shows("Messages received", "1");
        return this.visitor;
    }

    List<String> unwelcome() {
        return this.visitor.unwelcome();
    }

    Edition printed() {
        return new Edition(this, "2018, as printed");
    }

    Edition repaired() {
        return new Edition(this, "Repaired");
    }

    static final class Edition extends Page {

        private final String title;

        private Edition(Page page, String title) {
            super(page);
            this.title = title;
        }

        /** A fact beside its name, such as "1" beside "Messages received". */
        void shows(String fact, String value) {
            until("to see “%s: %s” of the edition “%s”".formatted(fact, value, this.title),
                    () -> value.equals(fact(fact)));
        }

        int count(String fact) {
            return Integer.parseInt(fact(fact));
        }

        private String fact(String fact) {
            return (String) ask("""
                    const [title, fact] = arguments
                    const heading = [...document.querySelectorAll('h2')].find((each) => each.innerText === title)
                    const section = document.querySelector(`[aria-labelledby=${heading.id}]`)
                    const term = [...section.querySelectorAll('dt')].find((each) => each.innerText === fact)
                    return term.nextElementSibling.innerText
                    """, this.title, fact);
        }

    }

}
