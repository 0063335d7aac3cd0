-- How much an event asks for an editor, and why; null for one that was recorded before either was kept.
ALTER TABLE event
    ADD COLUMN weight double precision,
    ADD COLUMN doubts text[],
    ADD COLUMN publishers text[];
COMMENT ON COLUMN event.weight IS 'importance times doubt; 0 where nothing is left to decide';
UPDATE event SET weight = 1.1 - coalesce((document ->> 'confidence')::double precision, 0), doubts = '{unreviewed}'
WHERE document IS NOT NULL;
CREATE INDEX event_to_review ON event (weight DESC, id DESC) WHERE weight > 0;
