package sandbox.faults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Request line and headers, with the empty line that ends them. */
record RequestHead(byte[] bytes) {

    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    /** With its query. */
    String path() {
        var words = lines().get(0).split(" ");
        return (words.length > 1) ? words[1] : "";
    }

    boolean asksForWebSocket() {
        return header("Upgrade").filter(value -> value.equalsIgnoreCase("websocket")).isPresent();
    }

    boolean isChunked() {
        return header("Transfer-Encoding").filter(value -> value.toLowerCase(Locale.ROOT).endsWith("chunked"))
            .isPresent();
    }

    long contentLength() {
        return header("Content-Length").filter(value -> value.matches("\\d{1,18}")).map(Long::valueOf).orElse(0L);
    }

    RequestHead withoutExtensions() {
        var kept = lines().stream()
            .filter(line -> !isHeader(line, EXTENSIONS))
            .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        return new RequestHead(kept.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Optional<String> header(String name) {
        return lines().stream()
            .filter(line -> isHeader(line, name))
            .map(line -> line.substring(name.length() + 1).strip())
            .findFirst();
    }

    private static boolean isHeader(String line, String name) {
        return line.regionMatches(true, 0, name + ":", 0, name.length() + 1);
    }

    private List<String> lines() {
        return new String(this.bytes, StandardCharsets.ISO_8859_1).strip().lines().toList();
    }

}
