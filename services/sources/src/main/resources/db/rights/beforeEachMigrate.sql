-- What the service role may do with what the owner makes. Run before each migration, under Flyway's lock; safe to repeat.
REVOKE ALL ON DATABASE "${flyway:database}" FROM PUBLIC;
GRANT CONNECT ON DATABASE "${flyway:database}" TO "${service}";
GRANT USAGE ON SCHEMA "${flyway:defaultSchema}" TO "${service}";
ALTER DEFAULT PRIVILEGES IN SCHEMA "${flyway:defaultSchema}"
    GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO "${service}";
ALTER DEFAULT PRIVILEGES IN SCHEMA "${flyway:defaultSchema}" GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO "${service}";
-- Made before the rights above are given. A service only looks up in it how far the schema is.
GRANT SELECT ON "${flyway:defaultSchema}"."${flyway:table}" TO "${service}";
