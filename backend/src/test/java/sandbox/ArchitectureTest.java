package sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

class ArchitectureTest {

    private static final List<String> FEATURES = List.of("people", "chat", "whisper", "presence", "echo", "polling");

    /** From the ground up. */
    private static final List<List<String>> FLOORS = List.of(List.of("access", "tomcat"), List.of("messaging"),
            List.of("limits", "sessions", "transport", "relay"), FEATURES, List.of("lab", "book", "pages"));

    private static final JavaClasses SANDBOX = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption(location -> !location.contains("/faults/") && !location.contains("/servers/"))
        .importPackages("sandbox");

    @Test
    void everyRoomIsOnAFloor() throws IOException {
        try (var rooms = Files.list(Path.of("src/main/java/sandbox"))) {
            assertThat(rooms.filter(Files::isDirectory).map(room -> room.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(FLOORS.stream().flatMap(Collection::stream).toList());
        }
    }

    @Test
    void nothingPointsUpwards() {
        for (var floor = 0; floor < FLOORS.size() - 1; floor++) {
            var above = FLOORS.subList(floor + 1, FLOORS.size()).stream().flatMap(Collection::stream);
            noClasses().that()
                .resideInAnyPackage(packages(FLOORS.get(floor).stream()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(above))
                .check(SANDBOX);
        }
    }

    @Test
    void nothingRunsInACircle() {
        slices().matching("sandbox.(*)..").should().beFreeOfCycles().check(SANDBOX);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        slices().matching("sandbox.(" + String.join("|", FEATURES) + ")..")
            .should()
            .notDependOnEachOther()
            // the same room, asked for in another way
            .ignoreDependency(resideInAPackage("sandbox.polling"), resideInAPackage("sandbox.chat"))
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
    void noFilterDependsOnWhereSpringFindsIt() {
        classes().that().areAssignableTo(Filter.class).should().beAnnotatedWith(Order.class).check(SANDBOX);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(SANDBOX);
    }

    @Test
    void noClassNameOccursTwice() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile).map(source -> source.getFileName().toString()))
                .filteredOn(name -> !name.equals("package-info.java"))
                .doesNotHaveDuplicates();
        }
    }

    @Test
    void destinationsAreSpelledInOneFile() throws IOException {
        var spelled = Pattern
            .compile("\"/(topic|queue|coordination|user|chat_demo|whisper|presence|probe|app(?!/))\\b");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile)
                .filter(source -> spelled.matcher(contentOf(source.toFile())).find())
                .map(source -> source.getFileName().toString())).containsExactly("Destinations.java");
        }
    }

    private static String[] packages(Stream<String> rooms) {
        return rooms.map(room -> "sandbox." + room + "..").toArray(String[]::new);
    }

}
