package sandbox.bench.load;

import java.util.function.Consumer;

/**
 * One's place in a crowd.
 *
 * @param hears takes each message to everybody
 */
record Seat(Loop loop, int port, int number, boolean speaks, Consumer<String> hears) {
}
