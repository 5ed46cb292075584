package sandbox.tomcat;

import java.io.IOException;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;

/** Takes a body as it comes; then the request goes on, to whoever it was for. */
class BodyCollector implements ReadListener, AsyncListener {

    private final byte[] bytes = new byte[8192];

    private final ServletInputStream in;

    private final WholeRequest request;

    private final AsyncContext waiting;

    private boolean refused;

    BodyCollector(ServletInputStream in, WholeRequest request, AsyncContext waiting) {
        this.in = in;
        this.request = request;
        this.waiting = waiting;
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!this.refused && this.in.isReady() && !this.in.isFinished()) {
            var count = this.in.read(this.bytes);
            if (count > 0) {
                this.request.add(this.bytes, count);
            }
            if (this.request.length() > WholeBodies.LARGEST) {
                refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        }
    }

    @Override
    public void onAllDataRead() {
        if (!this.refused) {
            this.waiting.dispatch();
        }
    }

    @Override
    public void onError(Throwable broken) {
        refuse(HttpServletResponse.SC_BAD_REQUEST);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        refuse(HttpServletResponse.SC_REQUEST_TIMEOUT);
    }

    /** Answers without the rest, which may never come: so the connection has to end. */
    private void refuse(int status) {
        if (!this.refused) {
            this.refused = true;
            var response = (HttpServletResponse) this.waiting.getResponse();
            response.setStatus(status);
            response.setHeader("Connection", "close");
            this.waiting.complete();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
    }

    @Override
    public void onError(AsyncEvent event) {
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
    }

}
