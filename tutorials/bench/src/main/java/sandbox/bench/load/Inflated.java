package sandbox.bench.load;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What permessage-deflate has packed, unpacked (RFC 7692, section 7.2.2). */
final class Inflated implements AutoCloseable {

    private static final byte[] TAIL = { 0, 0, -1, -1 };

    private final Inflater inflater = new Inflater(true);

    private final boolean forgets;

    private byte[] room = new byte[1024];

    /**
     * @param forgets whether each message is packed without knowing those before it
     */
    Inflated(boolean forgets) {
        this.forgets = forgets;
    }

    Slice read(Slice packed) {
        var bytes = Arrays.copyOf(Arrays.copyOfRange(packed.bytes(), packed.from(), packed.to()),
                packed.length() + TAIL.length);
        System.arraycopy(TAIL, 0, bytes, packed.length(), TAIL.length);
        this.inflater.setInput(bytes);
        try {
            return new Slice(this.room, 0, inflate());
        }
        catch (DataFormatException broken) {
            throw new ProtocolViolation("A compressed message cannot be read: " + broken.getMessage());
        }
        finally {
            if (this.forgets) {
                this.inflater.reset();
            }
        }
    }

    private int inflate() throws DataFormatException {
        var length = 0;
        for (int more; (more = this.inflater.inflate(this.room, length, this.room.length - length)) > 0;) {
            length += more;
            if (length == this.room.length) {
                this.room = Arrays.copyOf(this.room, 2 * length);
            }
        }
        return length;
    }

    @Override
    public void close() {
        this.inflater.end();
    }

}
