package org.zhuoluo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhuoluo.organisation.Allowed;

/** The laws of the house that a machine can keep; {@code offenders} shows of each that it bites. */
class ArchitectureTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zhuoluo");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("offenders");

    static final ArchRule TIME_COMES_IN_BY_THE_DOOR = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Application.class.getName())
            .should(callMethodWhere(asksTheSystemForTheTime()))
            .as("nobody but the application asks the system for the time");

    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Dto|DTO|Manager|Helper|Utils?|Service|Entity|Processor)")
            .as("no name ends in a word that says nothing");

    static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .as("controllers are package-private");

    static final ArchRule COLLECTIONS_STAY_INSIDE = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .as("repositories are package-private");

    static final ArchRule HANDLERS_SAY_WHO_MAY_CALL = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(Allowed.class)
            .as("every handler declares who may call it");

    static final ArchRule THE_DOMAIN_KNOWS_NO_SPRING = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or(are(DescribedPredicate.describe("enums of the house", JavaClass::isEnum)))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.."))
            .as("entities and enums know no Spring");

    static final ArchRule NOTHING_IS_LEFT_TO_THE_MACHINE = noClasses()
            .should(callCodeUnitWhere(MachineDefaults.leftToTheMachine()))
            .as("no charset, language or zone is that of the machine");

    static List<ArchRule> rules() {
        return List.of(
                TIME_COMES_IN_BY_THE_DOOR,
                NAMES_SAY_WHAT_THINGS_ARE,
                CONTROLLERS_STAY_INSIDE,
                COLLECTIONS_STAY_INSIDE,
                HANDLERS_SAY_WHO_MAY_CALL,
                THE_DOMAIN_KNOWS_NO_SPRING,
                NOTHING_IS_LEFT_TO_THE_MACHINE);
    }

    @Test
    void arrowsFall() {
        ApplicationModules.of(Application.class).verify();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keeps(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesItsOffender(ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(HOUSE.stream().map(JavaClass::getPackage).distinct())
                .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
        assertThat(OFFENDERS.getPackage("offenders").isAnnotatedWith(NullMarked.class))
                .isFalse();
    }

    @Test
    void numbersInTextsHaveOurDigits() {
        assertThat(Texts.files(Path.of("src/main/java"), ".java")
                        .filter(file -> MachineDefaults.fillsInLocalDigits(Texts.text(file))))
                .isEmpty();
        assertThat(MachineDefaults.fillsInLocalDigits(Texts.text(Path.of("src/test/java/offenders/Offenders.java"))))
                .isTrue();
    }

    private static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
        return DescribedPredicate.describe("asks the system for the time", call -> {
            String owner = call.getTargetOwner().getName();
            boolean bareNow = owner.startsWith("java.time.")
                    && call.getTarget().getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean wall = owner.equals("java.lang.System")
                    && call.getTarget().getName().equals("currentTimeMillis");
            boolean clock = owner.equals("java.time.Clock")
                    && call.getTarget().getName().startsWith("system");
            return bareNow || wall || clock;
        });
    }
}
