package sandbox.bench.load;

/** A server did what no server in a comparison may: lost, doubled or disordered. */
public final class ProtocolViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProtocolViolation(String what) {
        super(what);
    }

}
