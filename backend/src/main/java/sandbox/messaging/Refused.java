package sandbox.messaging;

/**
 * Something a client asked for and does not get, in words for the person in front of it:
 * what is wrong, and the way out.
 */
public class Refused extends RuntimeException {

    private final String code;

    private final String hint;

    /**
     * @param code for programs, such as {@code name-taken}
     * @param message for people: what is wrong
     * @param hint for people: what to do about it
     */
    public Refused(String code, String message, String hint) {
        super(message, null, false, false);
        this.code = code;
        this.hint = hint;
    }

    public String code() {
        return this.code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public String hint() {
        return this.hint;
    }

}
