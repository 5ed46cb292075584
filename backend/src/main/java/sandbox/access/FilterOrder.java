package sandbox.access;

/** The order of the servlet filters: none depends on where Spring happens to find it. */
public final class FilterOrder {

    public static final int LOOPBACK_ONLY = 0;

    public static final int OWN_PAGES_ONLY = 1;

    public static final int SAFE_PAGES = 2;

    public static final int NODE_HEADER = 3;

    public static final int SOCK_JS_DISCONNECTS = 4;

    public static final int NO_COMPRESSION = 5;

    public static final int ROOM_CORS = 6;

    /** Behind all that refuse: they do not look again when the body is here. */
    public static final int WHOLE_BODIES = 7;

    private FilterOrder() {
    }

}
