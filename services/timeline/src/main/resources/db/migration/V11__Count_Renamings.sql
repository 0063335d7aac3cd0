-- An answer may hold the name of an actor, a place or a thread that an entry beyond its filter has brought to another name.
CREATE TABLE renaming (
    one boolean CONSTRAINT renaming_key PRIMARY KEY DEFAULT true,
    times bigint NOT NULL DEFAULT 0,
    CONSTRAINT renaming_has_one_row CHECK (one)
);
COMMENT ON TABLE renaming IS 'how many times a label that was there has been changed';
INSERT INTO renaming DEFAULT VALUES;

CREATE FUNCTION count_renaming() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE renaming SET times = times + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER label_renamed AFTER UPDATE OF label ON label
    FOR EACH ROW WHEN (OLD.label <> NEW.label) EXECUTE FUNCTION count_renaming();
