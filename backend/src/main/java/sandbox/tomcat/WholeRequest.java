package sandbox.tomcat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * A request that takes its body as it comes; then it goes on, to whoever it was for, with
 * the body here already.
 */
class WholeRequest extends HttpServletRequestWrapper implements ReadListener, AsyncListener {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private final byte[] bytes = new byte[8192];

    private final ServletInputStream in;

    private final AsyncContext waiting;

    private boolean refused;

    WholeRequest(HttpServletRequest request, HttpServletResponse response, Duration within) throws IOException {
        super(request);
        this.in = request.getInputStream();
        this.waiting = request.startAsync(this, response);
        this.waiting.setTimeout(within.toMillis());
        this.waiting.addListener(this);
        this.in.setReadListener(this);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!this.refused && this.in.isReady() && !this.in.isFinished()) {
            var count = this.in.read(this.bytes);
            if (count > 0) {
                this.body.write(this.bytes, 0, count);
            }
            if (this.body.size() > WholeBodies.LARGEST) {
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

    /**
     * Nobody here reads forms. Whoever calls a body one, as curl does unasked, means the
     * body; Spring would put it together again from parameters that nobody has read.
     */
    @Override
    public @Nullable String getContentType() {
        var type = super.getContentType();
        return (type != null && type.contains(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) ? MediaType.TEXT_PLAIN_VALUE
                : type;
    }

    @Override
    public ServletInputStream getInputStream() {
        var whole = new ByteArrayInputStream(this.body.toByteArray());
        return new ServletInputStream() {

            @Override
            public int read() {
                return whole.read();
            }

            @Override
            public boolean isFinished() {
                return whole.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The body is here already");
            }

        };
    }

}
