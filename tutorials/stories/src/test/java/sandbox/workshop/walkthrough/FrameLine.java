package sandbox.workshop.walkthrough;

import sandbox.workshop.book.Sample;

/**
 * A frame as a chapter prints it: {@code > SEND destination:/app/chat_demo {"info":"…"}}.
 * Of a frame that passed it names the direction, the command, and as much as it shows.
 */
final class FrameLine {

    private FrameLine() {
    }

    static boolean matches(String shown, String passed) {
        var body = shown.indexOf(" {");
        var words = ((body < 0) ? shown : shown.substring(0, body)).split(" +");
        var head = passed.replaceAll(" \\{.*", "") + " ";
        if (words.length < 2 || !passed.startsWith(words[0] + " " + words[1])) {
            return false;
        }
        for (var i = 2; i < words.length; i++) {
            if (!Sample.isIn(words[i], head)) {
                return false;
            }
        }
        return body < 0 || Sample.isIn(shown.substring(body + 1), passed);
    }

}
