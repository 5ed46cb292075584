package sandbox.workshop.harness;

import org.jspecify.annotations.Nullable;

/**
 * What came of one check.
 *
 * @param claim what should be true, in words
 * @param failure why it is not: a {@link Finding}, or a fault of the check's own
 * @param serverSaid what a server threw meanwhile, or that it ended, as a sentence; it
 * may be why
 */
public record Outcome(String claim, Result result, @Nullable Throwable failure, @Nullable String serverSaid) {

    /** Whether the claim holds; the checks after one that does not hold are left out. */
    public enum Result {

        HOLDS, FAILS, NOT_LOOKED_AT

    }

}
