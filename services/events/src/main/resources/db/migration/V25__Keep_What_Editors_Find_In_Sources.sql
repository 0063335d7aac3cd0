-- A claim that an editor adds goes with the first report there is of those the event had then, in the order of the sides.
ALTER TABLE decision
    ADD COLUMN article text,
    ADD COLUMN claim jsonb,
    DROP CONSTRAINT decision_kind_is_known,
    ADD CONSTRAINT decision_kind_is_known
        CHECK (kind IN ('merge', 'split', 'accept', 'reject', 'edit', 'claim', 'create'));
COMMENT ON COLUMN decision.article IS 'where the words of a claim stand; by its takedown the claim is redacted';
COMMENT ON COLUMN decision.claim IS 'who says what, at which words of which document; null once it is redacted';
CREATE INDEX decision_by_article ON decision (article) WHERE article IS NOT NULL;

-- A report that an editor wrote: it stays when its article is read again, and goes where that is taken down.
ALTER TABLE report ADD COLUMN by_hand boolean NOT NULL DEFAULT false;
CREATE INDEX report_by_hand ON report (article) WHERE by_hand;
CREATE SEQUENCE report_by_hand_seq AS integer START 1000000;
COMMENT ON SEQUENCE report_by_hand_seq IS 'tells reports at the same words apart; far above what a reading counts to';

-- What is known of an article now, over what was when words were taken from it; their text stays that of then.
CREATE FUNCTION source_now(kept jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT kept || coalesce((
        SELECT jsonb_build_object('file', source -> 'file', 'headline', source -> 'headline',
            'publisher', source -> 'publisher', 'url', source -> 'url', 'published', source -> 'published',
            'copyOf', source -> 'copyOf', 'display', source -> 'display', 'licence', source -> 'licence')
        FROM article WHERE id = kept ->> 'article' AND source IS NOT NULL), '{}')
$$;
