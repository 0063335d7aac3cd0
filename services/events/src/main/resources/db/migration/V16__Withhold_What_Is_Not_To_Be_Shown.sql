-- A document that is taken down takes its articles' words out for good; a publisher that hides its words has them withheld
-- as long as it does.
ALTER TABLE article
    ADD COLUMN taken_down boolean NOT NULL DEFAULT false,
    ADD COLUMN veiled boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN article.veiled IS 'whether its words were hidden when it was last brought among the events';

ALTER TABLE event_revision ADD COLUMN withheld boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN event_revision.withheld IS 'whether it tells words that are not to be shown; told as a revision without an event';

-- The revisions as they may be told.
CREATE VIEW told_revision AS
    SELECT event, revision, CASE WHEN NOT withheld THEN document END AS document, merged_into, recorded,
        CASE WHEN NOT withheld THEN reason END AS reason, recorded_xid, recorded_seq, withheld
    FROM event_revision;
