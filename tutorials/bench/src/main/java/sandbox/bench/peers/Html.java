package sandbox.bench.peers;

/** Text in HTML and in its attributes. */
final class Html {

    private Html() {
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    }

}
