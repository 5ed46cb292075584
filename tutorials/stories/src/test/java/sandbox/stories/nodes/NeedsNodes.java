package sandbox.stories.nodes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Where more than one node can be started, and one test after the other.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("two nodes")
@EnabledIf(value = "sandbox.servers.nodes.Cluster#isPossible",
        disabledReason = "RabbitMQ, PostgreSQL and HAProxy are not all installed")
public @interface NeedsNodes {

}
