package org.tarikh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tarikh.postgres.EmbeddedPostgresServer;

class OtherVersionTest {
    @TempDir
    Path folder;

    @Test
    void databases_of_another_major_version_are_refused_with_the_way_out_and_left_as_they_are() throws IOException {
        Path version = Files.writeString(folder.resolve("PG_VERSION"), "15\n");
        assertThatThrownBy(() -> EmbeddedPostgresServer.at(folder, Ports.anyFree(), "any"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("made by PostgreSQL 15")
                .hasMessageContaining("portable copy");
        assertThat(Folders.files(folder)).containsExactly(version);
    }
}
