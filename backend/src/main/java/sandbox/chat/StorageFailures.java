package sandbox.chat;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Whether the last that had to be stored was not. */
@Component
class StorageFailures implements TransactionExecutionListener {

    private volatile boolean isRefusing;

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        this.isRefusing |= failure != null;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (!transaction.isReadOnly()) {
            this.isRefusing = failure != null;
        }
    }

    boolean isRefusing() {
        return this.isRefusing;
    }

}
