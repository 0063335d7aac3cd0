package org.tarikh.sources.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What sites say in robots.txt (RFC 9309), remembered for a day by all replicas. */
@ApplicationScoped
class RobotsCache {
    /** What has to be read of robots.txt at least; no more is. */
    static final int MOST_BYTES = 500 * 1024;
    /** The name that robots.txt calls us by. */
    private static final List<String> NAMES = List.of("tarikh");

    private static final Duration REMEMBERED = Duration.ofDays(1);
    /** A server in trouble is asked again sooner. */
    private static final Duration TROUBLE = Duration.ofMinutes(10);
    /** A delay asked for is kept up to a minute; longer ones mean no visit would ever end. */
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private final DataSource database;

    RobotsCache(DataSource database) {
        this.database = database;
    }

    /** What one site wants. */
    record Rules(SimpleRobotRules rules) {
        boolean allow(URI address) {
            return rules.isAllowed(address.toString());
        }

        /** The pause between two requests that the site asks for. */
        Duration delay() {
            long delay = rules.getCrawlDelay();
            Duration asked = delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO;
            return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
        }
    }

    static URI file(URI address) {
        return URI.create(origin(address) + "/robots.txt");
    }

    /** What is remembered of the address's site; nothing where it has to be asked. */
    Optional<Rules> of(URI address) {
        try (Connection connection = database.getConnection();
                PreparedStatement look = connection.prepareStatement(
                        "SELECT status, content FROM fetch_robots WHERE origin = ? AND until > now()")) {
            look.setString(1, origin(address));
            ResultSet row = look.executeQuery();
            return row.next() ? Optional.of(rules(address, row.getInt(1), row.getBytes(2))) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Remembers what asking for robots.txt brought, and forgets sites that nobody has read for a while.
     *
     * @param content null where there is none
     */
    Rules remember(URI address, int status, byte[] content) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(
                        """
                        WITH forgotten AS (
                            DELETE FROM fetch_robots WHERE until < now() - interval '7 days' AND origin <> ?)
                        INSERT INTO fetch_robots (origin, status, content, until)
                        VALUES (?, ?, ?, now() + ? * interval '1 s')
                        ON CONFLICT (origin) DO UPDATE
                        SET status = excluded.status, content = excluded.content, until = excluded.until
                        """)) {
            keep.setString(1, origin(address));
            keep.setString(2, origin(address));
            keep.setInt(3, status);
            keep.setBytes(4, content);
            keep.setLong(5, (status >= 500 ? TROUBLE : REMEMBERED).toSeconds());
            keep.executeUpdate();
            return rules(address, status, content);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Rules rules(URI address, int status, byte[] content) {
        if (status >= 500) {
            return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
        }
        if (status >= 300 || content == null) {
            return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
        }
        // The longest delay the parser takes before it forbids all.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 1);
        return new Rules(parser.parseContent(file(address).toString(), content, "text/plain", NAMES));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
