package sandbox.chat;

import java.util.List;

/**
 * What was said after a sequence number.
 *
 * @param epoch which history the numbers belong to; another one means that they began
 * again
 * @param messages oldest first
 * @param complete whether these are all; if not, they are the newest
 */
public record Since(String epoch, List<Said> messages, boolean complete) {
}
