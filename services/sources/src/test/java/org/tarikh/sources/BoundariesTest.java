package org.tarikh.sources;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tarikh.sources");

    @Test
    void reading_knows_no_framework_and_no_database() {
        noClasses()
                .that()
                .resideInAPackage("..reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta..",
                        "org.hibernate..",
                        "java.sql..",
                        "javax.sql..",
                        "com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void reading_knows_nothing_else_of_the_service() {
        noClasses()
                .that()
                .resideInAPackage("..reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..document..", "..article..", "..imports..", "..changes..", "..problem..", "..access..")
                .check(CLASSES);
    }

    @Test
    void pages_know_neither_framework_nor_service() {
        noClasses()
                .that()
                .resideInAPackage("..page..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta..",
                        "java.sql..",
                        "..document..",
                        "..article..",
                        "..reading..")
                .check(CLASSES);
    }

    @Test
    void problems_know_nothing_of_what_they_are_about() {
        noClasses()
                .that()
                .resideInAPackage("..problem..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..document..", "..article..", "..imports..", "..changes..", "..reading..")
                .check(CLASSES);
    }
}
