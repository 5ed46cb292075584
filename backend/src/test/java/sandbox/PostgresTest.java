package sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * What holds with the embedded database, once more with a real PostgreSQL: on a subclass
 * of the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SandboxTest
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = OnPostgres.class)
@EnabledIf(value = "sandbox.servers.nodes.Postgres#isInstalled", disabledReason = "PostgreSQL is not installed")
public @interface PostgresTest {

}
