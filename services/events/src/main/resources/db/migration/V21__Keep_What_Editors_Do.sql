-- An event that an editor rejected is told by no list and no feed: what it would tell stands apart from the documents.
ALTER TABLE event
    ADD COLUMN rejected jsonb,
    DROP CONSTRAINT event_is_told_or_gone,
    ADD CONSTRAINT event_is_told_or_rejected_or_gone CHECK (num_nonnulls(document, rejected, merged_into) <= 1);
CREATE INDEX event_rejected_in_time ON event (COALESCE(starts, 'infinity'::date), coarseness, id)
    WHERE rejected IS NOT NULL;

ALTER TABLE decision
    ADD COLUMN edits jsonb,
    DROP CONSTRAINT decision_kind_is_known,
    ADD CONSTRAINT decision_kind_is_known CHECK (kind IN ('merge', 'split', 'accept', 'reject', 'edit'));
COMMENT ON COLUMN decision.edits IS 'what an edit sets, what it gives back to the machine, and digests of what the machine told then';

-- Every act of an editor, in the order they were done.
CREATE TABLE audit (
    id       uuid NOT NULL,
    ordinal  bigint GENERATED ALWAYS AS IDENTITY,
    at       timestamptz NOT NULL,
    act      text NOT NULL,
    sort     text NOT NULL,
    subject  uuid NOT NULL,
    by       text,
    note     text,
    was      jsonb,
    becomes  jsonb,
    articles text[] NOT NULL,
    redacted boolean NOT NULL DEFAULT false,
    CONSTRAINT audit_pk PRIMARY KEY (id),
    CONSTRAINT audit_sort_is_known CHECK (sort IN ('event', 'thread'))
);
COMMENT ON COLUMN audit.articles IS 'those the event was read from, by whose takedown the values are redacted';
CREATE UNIQUE INDEX audit_in_order ON audit (ordinal);
CREATE INDEX audit_by_subject ON audit (subject, ordinal);
CREATE INDEX audit_by_act ON audit (act, ordinal);
CREATE INDEX audit_by_person ON audit (by, ordinal) WHERE by IS NOT NULL;
CREATE INDEX audit_by_article ON audit USING gin (articles);

-- Nobody changes it. A takedown may empty its values, and nothing else of it.
CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.redacted AND num_nonnulls(NEW.note, NEW.was, NEW.becomes) = 0
        AND (to_jsonb(NEW) - '{note,was,becomes,redacted}'::text[])
            = (to_jsonb(OLD) - '{note,was,becomes,redacted}'::text[])
        AND EXISTS (SELECT FROM article WHERE article.id = ANY (OLD.articles) AND article.taken_down) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The audit is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION keep_audit();

-- With the rights of the owner, since the service has none to change the audit.
CREATE FUNCTION redact_audit(gone text[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    UPDATE audit SET redacted = true, note = NULL, was = NULL, becomes = NULL
    WHERE articles && gone AND NOT redacted
$$;
