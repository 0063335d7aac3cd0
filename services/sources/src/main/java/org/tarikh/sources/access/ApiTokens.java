package org.tarikh.sources.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.tarikh.sources.audit.Act;
import org.tarikh.sources.audit.Audit;

/** The API tokens. Only a hash of each is kept, which is enough for secrets that are random throughout. */
@ApplicationScoped
class ApiTokens {
    /** How each begins. */
    static final String MARK = "tarikh_";

    private static final Pattern FORM =
            Pattern.compile(MARK + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([0-9a-f]{64})");
    private static final int SECRET_BYTES = 32;
    private static final String COLUMNS = "id, name, scopes, created, created_by, expires, revoked, last_used";

    private final DataSource database;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(DataSource database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Makes one.
     *
     * @param by who makes it, may be null
     * @param expires null where it counts until it is revoked
     * @return with the token itself, which nobody can tell later
     */
    @Transactional
    ApiToken make(String name, Set<String> scopes, String by, Instant expires) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = HexFormat.of().formatHex(secret);
        ApiToken made = rows(
                        "INSERT INTO api_token (name, scopes, secret_hash, created_by, expires) VALUES (?, ?, ?, ?, ?)"
                                + " RETURNING " + COLUMNS,
                        name,
                        scopes.toArray(String[]::new),
                        hash(text),
                        by,
                        expires == null ? null : expires.atOffset(ZoneOffset.UTC))
                .get(0);
        audit.add(Act.TOKEN_MADE, made.id(), by, null, null, Map.of(), told(made));
        return made.with(MARK + made.id() + "_" + text);
    }

    /** Those after one in the order in which they were made; null for the first. */
    List<ApiToken> after(UUID id, int most) {
        return rows(
                "SELECT " + COLUMNS + " FROM api_token WHERE id > ? ORDER BY id LIMIT ?",
                id == null ? new UUID(0, 0) : id,
                most);
    }

    Optional<ApiToken> find(UUID id) {
        return rows("SELECT " + COLUMNS + " FROM api_token WHERE id = ?", id).stream()
                .findFirst();
    }

    /**
     * From now on it does not count.
     *
     * @param by who revokes it, may be null
     */
    @Transactional
    void revoke(UUID id, String by) {
        rows("UPDATE api_token SET revoked = now() WHERE id = ? AND revoked IS NULL RETURNING " + COLUMNS, id)
                .forEach(
                        revoked -> audit.add(Act.TOKEN_REVOKED, revoked.id(), by, null, null, told(revoked), Map.of()));
    }

    private static Map<String, ?> told(ApiToken token) {
        return Map.of("name", token.name(), "scopes", token.scopes());
    }

    /** Whose token it is, if it counts, and notes that it was used. */
    Optional<Holder> holder(String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        // By its hash, so that how long it takes tells nothing of a secret.
        Optional<ApiToken> found = rows(
                        "SELECT " + COLUMNS + " FROM api_token WHERE id = ? AND secret_hash = ? AND revoked IS NULL"
                                + " AND (expires IS NULL OR expires > now())",
                        UUID.fromString(form.group(1)),
                        hash(form.group(2)))
                .stream()
                .findFirst();
        found.ifPresent(used -> rows(
                "UPDATE api_token SET last_used = now() WHERE id = ?"
                        + " AND (last_used IS NULL OR last_used < now() - interval '1 minute') RETURNING " + COLUMNS,
                used.id()));
        return found.map(used -> new Holder("token:" + used.id(), used.name(), Scope.held(used.scopes())));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ApiToken> rows(String statement, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                Object argument =
                        arguments[i] instanceof String[] many ? connection.createArrayOf("text", many) : arguments[i];
                prepared.setObject(i + 1, argument);
            }
            List<ApiToken> found = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Tokens cannot be looked up", e);
        }
    }

    private static ApiToken row(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject(1, UUID.class),
                row.getString(2),
                List.of((String[]) row.getArray(3).getArray()),
                moment(row, 4),
                row.getString(5),
                moment(row, 6),
                moment(row, 7),
                moment(row, 8),
                null);
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
