package sandbox;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

    private static final JavaClasses SANDBOX = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("sandbox");

    @Test
    void featuresKnowTheMessagingAndNotEachOther() {
        slices().matching("sandbox.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("sandbox.messaging"))
            // a module of its own
            .ignoreDependency(alwaysTrue(), resideInAPackage("sandbox.faults"))
            // the same room, asked for in another way
            .ignoreDependency(resideInAPackage("sandbox.polling"), resideInAPackage("sandbox.chat"))
            .check(SANDBOX);
    }

    @Test
    void theMessagingKnowsNoFeature() {
        noClasses().that()
            .resideInAPackage("sandbox.messaging")
            .should()
            .dependOnClassesThat(resideInAPackage("sandbox..").and(resideOutsideOfPackage("sandbox.messaging")))
            .check(SANDBOX);
    }

    @Test
    void controllersAndConfigurationsAreNobodyElsesBusiness() {
        classes().that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .should()
            .bePackagePrivate()
            .check(SANDBOX);
    }

    @Test
    void destinationsAreSpelledInOneFile() throws Exception {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var spelling = sources.filter(Files::isRegularFile)
                .filter(source -> contains(source,
                        "\"/(topic|queue|coordination|user|chat_demo|whisper|presence|probe|app(?!/))\\b"))
                .map(source -> source.getFileName().toString());
            assertThat(spelling).containsExactly("Destinations.java");
        }
    }

    private static boolean contains(Path source, String pattern) {
        try {
            return java.util.regex.Pattern.compile(pattern).matcher(Files.readString(source)).find();
        }
        catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

}
