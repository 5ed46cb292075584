package sandbox.chat;

import java.sql.SQLException;

import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * H2 (2.4.240) closes a database that it cannot write, and a connection to that stays
 * closed for ever, though it calls itself valid. A new one opens the file again.
 */
public class EvictBrokenStorage implements SQLExceptionOverride {

    private static final int DATABASE_IS_CLOSED = 90098;

    private static final int GENERAL_ERROR = 50000;

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case DATABASE_IS_CLOSED, GENERAL_ERROR -> Override.MUST_EVICT;
            default -> Override.CONTINUE_EVICT;
        };
    }

}
