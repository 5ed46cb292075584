package sandbox.trials.abuse;

import java.util.Collection;
import java.util.Locale;

/**
 * How long messages took to arrive.
 *
 * @param p50 in milliseconds, as is the other
 */
record Delays(double p50, double p95) {

    /** Nothing arrived, or nobody looked. */
    static final Delays UNKNOWN = new Delays(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Below this nobody notices, however short it was before. */
    private static final double UNNOTICED = 50;

    static Delays of(Collection<Long> nanos) {
        var sorted = nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray();
        if (sorted.length == 0) {
            return UNKNOWN;
        }
        return new Delays(sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
    }

    boolean isAsGoodAs(Delays before) {
        return this.p95 <= Math.max(UNNOTICED, 2 * before.p95);
    }

    @Override
    public String toString() {
        return equals(UNKNOWN) ? "-" : String.format(Locale.ROOT, "%.1f/%.1f ms", this.p50, this.p95);
    }

}
