-- In what order entries came, changed and went: what those who follow the chronology are told.
CREATE TABLE entry_change (
    position bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT entry_change_key PRIMARY KEY,
    id uuid NOT NULL,
    revision bigint NOT NULL,
    before_revision bigint,
    before jsonb,
    after jsonb,
    CONSTRAINT entry_change_of_something CHECK (num_nonnulls(before, after) > 0)
);
COMMENT ON COLUMN entry_change.before IS 'what filters ask for, as it stood; null where the entry did not stand on the chronology';
COMMENT ON COLUMN entry_change.after IS 'the same as it stands since; null where it stands there no more';

-- A read model made anew begins beyond every position an earlier one has given, unless that took more than a thousand a second all its life.
DO $$ BEGIN
    PERFORM setval(pg_get_serial_sequence('entry_change', 'position'), 1000 * CAST(extract(epoch FROM now()) AS bigint));
END $$;

CREATE TABLE entry_change_kept (
    one boolean CONSTRAINT entry_change_kept_key PRIMARY KEY DEFAULT true,
    forgotten bigint NOT NULL,
    CONSTRAINT entry_change_kept_has_one_row CHECK (one)
);
COMMENT ON COLUMN entry_change_kept.forgotten IS 'the last position of which the change is kept no more: who has read less far cannot go on';
INSERT INTO entry_change_kept (forgotten) SELECT currval(pg_get_serial_sequence('entry_change', 'position'));
