package sandbox.workshop.harness;

/** How long the checks of a chapter may take. */
public enum Length {

    SHORT,
    /** Ten cuts where the short form has two, minutes where it has seconds. */
    LONG;

    /** The tag of a check that only the long form makes. */
    public static final String LONG_ONLY = "long";

}
