-- The audit is only added to by the service. Run after each migration; safe to repeat.
DO $$
BEGIN
    IF current_user <> '${service}' AND to_regclass('"${flyway:defaultSchema}".audit') IS NOT NULL THEN
        REVOKE UPDATE, DELETE, TRUNCATE ON "${flyway:defaultSchema}".audit FROM "${service}";
    END IF;
END $$;
