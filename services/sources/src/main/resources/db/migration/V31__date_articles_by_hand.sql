-- The day an editor gave an article, and what was read of it otherwise.
ALTER TABLE article
    ADD COLUMN given_day date,
    ADD COLUMN read_day date,
    ADD COLUMN read_basis text,
    DROP CONSTRAINT article_published_basis_known,
    ADD CONSTRAINT article_published_basis_known
        CHECK (published_basis IN ('stated', 'feed', 'manifest', 'inferred', 'unknown', 'manual'));
COMMENT ON COLUMN article.read_day IS 'kept while a day is given, and told again once that is taken back';
CREATE INDEX article_undated_idx ON article (document, ordinal) WHERE NOT deleted AND published IS NULL;

-- Every day that an editor gave an article or took back, in order. Only added to, but that a takedown empties its note.
CREATE TABLE article_dating (
    ordinal bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT article_dating_pk PRIMARY KEY,
    article uuid NOT NULL CONSTRAINT article_dating_article_fk REFERENCES article,
    at timestamptz NOT NULL DEFAULT now(),
    by text,
    note text,
    was date,
    becomes date
);
CREATE INDEX article_dating_article_idx ON article_dating (article, ordinal);
CREATE FUNCTION keep_article_dating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.note IS NULL AND to_jsonb(NEW) - 'note' = to_jsonb(OLD) - 'note' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'What editors did is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER article_dating_is_kept BEFORE UPDATE OR DELETE ON article_dating
    FOR EACH ROW EXECUTE FUNCTION keep_article_dating();
