package sandbox.workshop.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each check its harness, which the store closes with it. JUnit detects it. */
public final class HarnessExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create("sandbox.workshop.harness");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Harness.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var run = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(Run.class, Run.class);
        return context.getStore(NAMESPACE).computeIfAbsent(Harness.class, first -> new Harness(run));
    }

}
