package org.tarikh.timeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses timeline = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tarikh.timeline");

    @Test
    void importance_knows_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("..importance..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "org.tarikh.timeline.importance..")
                .check(timeline);
    }

    @Test
    void only_pages_know_the_templates() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.tarikh.timeline.page..", "org.tarikh.timeline.desk..")
                .and()
                .resideInAPackage("org.tarikh.timeline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.qute..", "org.tarikh.frontend..", "org.tarikh.templates..")
                .check(timeline);
    }

    @Test
    void nothing_builds_on_the_pages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tarikh.timeline.page..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tarikh.timeline.page..")
                .check(timeline);
    }

    @Test
    void capabilities_depend_on_each_other_in_one_direction() {
        SlicesRuleDefinition.slices()
                .matching("org.tarikh.timeline.(*)..")
                .should()
                .beFreeOfCycles()
                .check(timeline);
    }
}
