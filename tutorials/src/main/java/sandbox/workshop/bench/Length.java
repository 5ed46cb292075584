package sandbox.workshop.bench;

/** How long the checks of a chapter may take. */
public enum Length {

    /** For a learner who waits. */
    SHORT,

    /** Ten cuts where the short form has two, minutes where it has seconds. */
    LONG

}
