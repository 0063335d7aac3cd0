-- Every act of an editor or an admin, in the order they were done.
CREATE TABLE audit (
    id uuid CONSTRAINT audit_pk PRIMARY KEY DEFAULT uuidv7(),
    ordinal bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL DEFAULT now(),
    act text NOT NULL,
    sort text NOT NULL CONSTRAINT audit_sort_is_a_word CHECK (sort ~ '^[a-z_]{1,30}$'),
    subject uuid NOT NULL,
    by text,
    note text,
    document uuid,
    was jsonb,
    becomes jsonb,
    redacted boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN audit.document IS 'the one by whose takedown the values are redacted, null where they tell of none';
CREATE UNIQUE INDEX audit_in_order ON audit (ordinal);
CREATE INDEX audit_by_subject ON audit (subject, ordinal);
CREATE INDEX audit_by_act ON audit (act, ordinal);
CREATE INDEX audit_by_person ON audit (by, ordinal) WHERE by IS NOT NULL;
CREATE INDEX audit_by_document ON audit (document) WHERE document IS NOT NULL;

-- Nobody changes it. A takedown may empty its values, and nothing else of it.
CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.redacted AND num_nonnulls(NEW.note, NEW.was, NEW.becomes) = 0
        AND (to_jsonb(NEW) - '{note,was,becomes,redacted}'::text[])
            = (to_jsonb(OLD) - '{note,was,becomes,redacted}'::text[])
        AND EXISTS (SELECT FROM document WHERE document.id = OLD.document AND document.taken_down IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The audit is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION keep_audit();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION keep_audit();

-- With the rights of the owner, since the service has none to change the audit.
CREATE FUNCTION redact_audit(gone uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    UPDATE audit SET redacted = true, note = NULL, was = NULL, becomes = NULL WHERE document = gone AND NOT redacted
$$;

-- The days that editors gave to articles are acts like others. Their table stays empty: the version before this one writes to
-- it while this one is rolled out.
INSERT INTO audit (at, act, sort, subject, by, note, document, was, becomes, redacted)
SELECT dating.at, CASE WHEN dating.becomes IS NULL THEN 'article_day_taken_back' ELSE 'article_dated' END, 'article',
    dating.article, dating.by, dating.note, article.document,
    CASE WHEN NOT article.taken_down THEN jsonb_build_object('published', dating.was) END,
    CASE WHEN NOT article.taken_down THEN jsonb_build_object('published', dating.becomes) END, article.taken_down
FROM article_dating AS dating JOIN article ON article.id = dating.article ORDER BY dating.ordinal;
DROP TRIGGER article_dating_is_kept ON article_dating;
DROP FUNCTION keep_article_dating();
DELETE FROM article_dating;
CREATE FUNCTION dating_to_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit (act, sort, subject, by, note, document, was, becomes)
    SELECT CASE WHEN NEW.becomes IS NULL THEN 'article_day_taken_back' ELSE 'article_dated' END, 'article', NEW.article,
        NEW."by", NEW.note, document, jsonb_build_object('published', NEW.was), jsonb_build_object('published', NEW.becomes)
    FROM article WHERE id = NEW.article;
    RETURN NULL;
END $$;
CREATE TRIGGER article_dating_is_audited BEFORE INSERT ON article_dating FOR EACH ROW EXECUTE FUNCTION dating_to_audit();
