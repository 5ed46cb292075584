package sandbox.presence;

import java.util.List;

/**
 * Who is here, by name, in the order of the alphabet: each person once, with however many
 * windows.
 */
record Here(List<String> here) {
}
