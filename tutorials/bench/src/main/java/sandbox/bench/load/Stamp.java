package sandbox.bench.load;

/**
 * Who sent a message and the how manieth it is, found in whatever JSON a server passed
 * on.
 *
 * @param number counts from 1, for each speaker
 */
record Stamp(int speaker, int number) {

    private static final char BETWEEN = '~';

    private static final String FILL = "A hundred bytes or so, as people type";

    /**
     * About a hundred bytes of JSON.
     * @param crowd tells the messages of one crowd from those of the crowds before
     */
    String message(int crowd) {
        return "{\"info\":\"%s\",\"key\":\"crowd%s-%s%c%s\",\"to\":\"everybody here\"}".formatted(FILL, crowd,
                this.speaker, BETWEEN, this.number);
    }

    static Stamp read(String json) {
        var between = json.indexOf(BETWEEN);
        if (between < 0) {
            throw new ProtocolViolation("Nobody said this: " + json);
        }
        return new Stamp(Integer.parseInt(json, json.lastIndexOf('-', between) + 1, between, 10),
                Integer.parseInt(json, between + 1, json.indexOf('"', between), 10));
    }

}
