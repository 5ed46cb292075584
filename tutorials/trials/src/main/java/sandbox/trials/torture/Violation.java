package sandbox.trials.torture;

/**
 * Something that must not be.
 *
 * @param sentence for a person
 */
record Violation(Kind kind, String sentence) {

    /** Of what sort, the worst first; a smaller plan has to fail in the same way. */
    enum Kind {

        LOST, DOUBLED, OUT_OF_ORDER, NEVER_SAID, WRONG_NUMBER, NOT_SHOWN, UNTRUE_REFUSAL, NEEDLESS_RELOAD, NOT_SETTLED

    }

}
