package sandbox.tomcat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body is here already. */
class WholeRequest extends HttpServletRequestWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    WholeRequest(HttpServletRequest request) {
        super(request);
    }

    void add(byte[] bytes, int count) {
        this.body.write(bytes, 0, count);
    }

    int length() {
        return this.body.size();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(this.body.toByteArray()));
    }

    @Override
    public BufferedReader getReader() {
        var charset = (getCharacterEncoding() != null) ? Charset.forName(getCharacterEncoding())
                : StandardCharsets.UTF_8;
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return this.bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            return this.bytes.read(into, offset, count);
        }

        @Override
        public boolean isFinished() {
            return this.bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is here already");
        }

    }

}
