package sandbox.bench.load;

/** A server did what no server in a comparison may: lost, doubled or disordered. */
public final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Violation(String what) {
        super(what);
    }

}
