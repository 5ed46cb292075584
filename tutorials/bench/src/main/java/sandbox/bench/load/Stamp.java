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
        return "{\"info\":\"%s\",\"key\":\"crowd%d-%d%c%d\",\"to\":\"everybody here\"}".formatted(FILL, crowd,
                this.speaker, BETWEEN, this.number);
    }

    static Stamp read(Slice json) {
        var between = json.indexOf(BETWEEN, 0);
        if (between < 0) {
            throw new ProtocolViolation("Nobody said this: " + json);
        }
        var first = between;
        while (first > 0 && isDigit(json.at(first - 1))) {
            first--;
        }
        var end = between + 1;
        while (end < json.length() && isDigit(json.at(end))) {
            end++;
        }
        return new Stamp(number(json, first, between), number(json, between + 1, end));
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int number(Slice json, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            number = number * 10 + json.at(i) - '0';
        }
        return number;
    }

}
