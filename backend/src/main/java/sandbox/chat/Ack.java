package sandbox.chat;

/**
 * What was said under this key is stored, and will be heard, by those who are away too.
 *
 * @param key what the sender called it
 * @param seq the number it is stored under
 */
record Ack(String key, long seq) {
}
