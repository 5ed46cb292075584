package sandbox.workshop.harness;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives each check its harness. After one that fails the rest of the chapter is not
 * looked at: they would fail for the same reason, slowly.
 */
public final class HarnessExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver,
        ExecutionCondition, TestExecutionExceptionHandler {

    static final Namespace NAMESPACE = Namespace.create("sandbox.workshop.harness");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return run(context).hasFailed() ? ConditionEvaluationResult.disabled("Not looked at.")
                : ConditionEvaluationResult.enabled("");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put(Harness.class, new Harness(run(context)));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Harness.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return harness(context);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        run(context).failed(failure, harness(context).serverSaid().orElse(null));
        throw failure;
    }

    /** The store closes the harness. */
    @Override
    public void afterEach(ExtensionContext context) {
        run(context).passed(harness(context).frames());
    }

    private static Harness harness(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Harness.class, Harness.class);
    }

    private static Run run(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(Run.class, Run.class);
    }

}
