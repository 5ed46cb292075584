package sandbox.relay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Whether the node can publish, as {@code /actuator/health} tells it and the log: one
 * line for each attempt that failed.
 */
@Component
@Profile("rabbitmq")
class BrokerHealthIndicator implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(BrokerHealthIndicator.class);

    private final String broker;

    private volatile Health health;

    BrokerHealthIndicator(BrokerProperties broker) {
        this.broker = "%s:%s".formatted(broker.host(), broker.port());
        this.health = down("no connection yet");
    }

    @Override
    public Health health() {
        return this.health;
    }

    void connected() {
        this.health = Health.up().withDetail("broker", this.broker).build();
        log.info("Connected to the broker at {}", this.broker);
    }

    void lost(String why) {
        this.health = down(why);
        log.warn("No broker at {}: {}", this.broker, why);
    }

    private Health down(String why) {
        return Health.down().withDetail("broker", this.broker).withDetail("why", why).build();
    }

}
