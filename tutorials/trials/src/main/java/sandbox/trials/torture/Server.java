package sandbox.trials.torture;

import java.nio.file.Path;

import sandbox.servers.App;

/** The finished demo, which keeps what it has stored when it is killed. */
final class Server extends Site {

    private final App app;

    /**
     * @param folder for its data and its log
     */
    Server(Path folder) {
        this.app = App.sandbox(App.SOON_THERE, folder.resolve("server.log"), App.freePort(),
                "--sandbox.data=" + folder.resolve("data"), "--sandbox.heartbeat=1s");
    }

    @Override
    int port() {
        return this.app.port();
    }

    @Override
    void kill(String part) {
        this.app.kill();
    }

    @Override
    void start(String part) {
        this.app.restart();
    }

    @Override
    public void close() {
        this.app.close();
    }

}
