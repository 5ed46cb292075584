package sandbox;

import java.nio.file.Path;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import sandbox.servers.nodes.Postgres;

/**
 * A server of one database, which ends with the tests: after the sandboxes that use it,
 * which would wait for it.
 */
class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Postgres SERVER = start();

    private static Postgres start() {
        var server = Postgres.alone(Path.of("target", "postgres-" + ProcessHandle.current().pid()).toAbsolutePath());
        SpringApplication.getShutdownHandlers().add(server::close);
        server.start();
        return server;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues
            .of("spring.datasource.url=" + SERVER.url(), "spring.datasource.username=" + Postgres.NAME,
                    "spring.datasource.password=" + Postgres.NAME)
            .applyTo(context);
    }

}
