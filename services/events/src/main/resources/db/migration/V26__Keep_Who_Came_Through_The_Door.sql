-- The audit tells of accounts, tokens and reports of errors too, and of tries to sign in under names that nobody has.
ALTER TABLE audit
    DROP CONSTRAINT IF EXISTS audit_sort_is_known,
    ADD CONSTRAINT audit_sort_is_a_word CHECK (sort ~ '^[a-z_]{1,30}$'),
    ALTER COLUMN subject DROP NOT NULL;
COMMENT ON COLUMN audit.subject IS 'null for a try to sign in under a name that nobody has';
COMMENT ON COLUMN sign_in_try.name IS 'SHA-256 of the name as it is compared, or of the address that the tries came from';
