package sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test against the real server on a real port, with a history of its own. Its
 * parameters may be {@link StompClients}; it fails if a client's mistake was logged as an
 * error.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "sandbox.data=./target/data/${random.uuid}", "sandbox.name-kept-for=0s" })
@ExtendWith({ NoErrorsLogged.class, StompClients.Provider.class })
public @interface SandboxTest {

}
