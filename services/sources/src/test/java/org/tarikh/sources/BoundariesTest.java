package org.tarikh.sources;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
    void reading_pages_and_formats_know_no_framework_and_no_database() {
        noClasses()
                .that()
                .resideInAnyPackage("..reading..", "..page..", "..format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "io.smallrye..", "jakarta..", "org.hibernate..", "java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void reading_knows_neither_json_nor_pages() {
        noClasses()
                .that()
                .resideInAPackage("..reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "..page..")
                .check(CLASSES);
    }

    @Test
    void pages_know_nothing_of_reading() {
        noClasses()
                .that()
                .resideInAPackage("..page..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..reading..")
                .check(CLASSES);
    }

    @Test
    void reading_pages_and_formats_know_nothing_else_of_the_service() {
        noClasses()
                .that()
                .resideInAnyPackage("..reading..", "..page..", "..format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..document..", "..article..", "..imports..", "..changes..", "..problem..", "..access..")
                .check(CLASSES);
    }

    @Test
    void feeds_are_read_without_a_framework_or_anything_of_the_service_but_formats() {
        noClasses()
                .that()
                .resideInAPackage("..syndication..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.quarkus..",
                                "io.smallrye..",
                                "jakarta..",
                                "org.hibernate..",
                                "java.sql..",
                                "javax.sql..")
                        .or(resideInAPackage("org.tarikh.sources..")
                                .and(resideOutsideOfPackages("..syndication..", "..format.."))))
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

    @Test
    void likeness_knows_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("..similarity..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("..similarity..", "java.lang..", "java.util..", "java.time..")
                .check(CLASSES);
    }

    @Test
    void only_fetch_opens_connections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "java.nio.channels..",
                        "javax.net..",
                        "io.vertx.core.net..",
                        "io.vertx.ext.web.client..",
                        "org.apache.hc..",
                        "org.apache.http..",
                        "okhttp3..",
                        "org.eclipse.microprofile.rest.client..",
                        "jakarta.ws.rs.client..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(.*Socket|.*URLConnection|InetAddress|URL)"
                        + "|io\\.vertx\\.core\\.http\\.HttpClient|org\\.jsoup\\.Connection")
                .check(CLASSES);
    }
}
