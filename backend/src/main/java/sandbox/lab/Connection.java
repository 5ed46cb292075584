package sandbox.lab;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** One connection as the server has it. */
record Connection(WebSocketSession session, String name, @Nullable String clientId) {

    /** As sockjs-client calls it: {@code websocket}, {@code xhr-streaming}, … */
    String transport() {
        return StringUtils.getFilename(String.valueOf(this.session.getUri())).replace('_', '-');
    }

    /** Closes it from the server's side: 1012, service restart. */
    void drop() {
        try {
            this.session.close(CloseStatus.SERVICE_RESTARTED);
        }
        catch (IOException alreadyGone) {
            // which is what was wanted
        }
    }

}
