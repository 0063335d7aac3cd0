package org.tarikh.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] PURE = {
        "org.tarikh.events.terms..",
        "org.tarikh.events.language..",
        "org.tarikh.events.lexicon..",
        "org.tarikh.events.dating..",
        "org.tarikh.events.casualty..",
        "org.tarikh.events.attribution..",
        "org.tarikh.events.extraction..",
        "org.tarikh.events.reconciliation..",
        "org.tarikh.events.links..",
        "org.tarikh.events.weaving.."
    };

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tarikh.events");

    @Test
    void the_pure_packages_know_no_framework_and_no_database() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "com.fasterxml.jackson..",
                        "io.vertx..")
                .check(service);
    }

    @Test
    void reading_knows_nothing_of_reconciliation_or_of_the_service_around_it() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.tarikh.events.terms..",
                        "org.tarikh.events.language..",
                        "org.tarikh.events.lexicon..",
                        "org.tarikh.events.dating..",
                        "org.tarikh.events.casualty..",
                        "org.tarikh.events.attribution..",
                        "org.tarikh.events.extraction..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.tarikh.events.reconciliation..",
                        "org.tarikh.events.event..",
                        "org.tarikh.events.intake..",
                        "org.tarikh.events.store..",
                        "org.tarikh.events.problem..")
                .check(service);
    }

    @Test
    void only_the_intake_speaks_with_sources() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tarikh.events.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.microprofile.rest.client..")
                .check(service);
    }
}
