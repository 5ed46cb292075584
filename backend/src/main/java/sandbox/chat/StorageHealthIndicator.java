package sandbox.chat;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import sandbox.messaging.PayloadLimits;

/**
 * Whether what is said can be stored: once it could not, until as much as the longest
 * text can be written again. A shorter one may still fit where no text does.
 */
@Component
class StorageHealthIndicator implements HealthIndicator {

    private final StorageFailures failures;

    private final JdbcClient database;

    private final TransactionTemplate transaction;

    StorageHealthIndicator(StorageFailures failures, JdbcClient database, TransactionTemplate transaction) {
        this.failures = failures;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public Health health() {
        if (this.failures.isRefusing()) {
            write();
        }
        return this.failures.isRefusing() ? Health.down().withDetail("why", "What is said cannot be stored").build()
                : Health.up().build();
    }

    private void write() {
        try {
            this.transaction.executeWithoutResult(trial -> {
                this.database.sql("delete from trial").update();
                this.database.sql("insert into trial (info) values (?)").param("x".repeat(PayloadLimits.INFO)).update();
            });
        }
        catch (DataAccessException | TransactionException stillRefusing) {
            // which the failures have heard
        }
    }

}
