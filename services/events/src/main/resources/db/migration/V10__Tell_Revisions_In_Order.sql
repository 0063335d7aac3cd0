-- Every revision there ever was, ends among them, can be read in the order of (recorded_xid, recorded_seq): what was known when.
CREATE SEQUENCE event_revision_seq;

ALTER TABLE event_revision
    ALTER COLUMN document DROP NOT NULL,
    ADD COLUMN merged_into uuid,
    ADD COLUMN recorded timestamptz,
    ADD COLUMN recorded_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    ADD COLUMN recorded_seq bigint;

UPDATE event_revision SET recorded = coalesce((document ->> 'recorded')::timestamptz, now());

-- When an event ended was not kept until now: it is told to have ended with the upgrade, never earlier than it did.
INSERT INTO event_revision (event, revision, merged_into, recorded)
SELECT id, revision, merged_into, now() FROM event
WHERE document IS NULL
    AND NOT EXISTS (SELECT 1 FROM event_revision held WHERE held.event = event.id AND held.revision = event.revision);

UPDATE event_revision SET recorded_seq = placed.seq
FROM (SELECT event, revision, row_number() OVER (ORDER BY recorded, event, revision) AS seq FROM event_revision) placed
WHERE placed.event = event_revision.event AND placed.revision = event_revision.revision;
SELECT setval('event_revision_seq', (SELECT count(*) + 1 FROM event_revision), false);

-- One moment for all that one transaction records, so that no moment shows half of it.
ALTER TABLE event_revision
    ALTER COLUMN recorded SET NOT NULL,
    ALTER COLUMN recorded SET DEFAULT now(),
    ALTER COLUMN recorded_seq SET NOT NULL,
    ALTER COLUMN recorded_seq SET DEFAULT nextval('event_revision_seq'),
    ADD CONSTRAINT event_revision_merged_into_fk FOREIGN KEY (merged_into) REFERENCES event (id),
    ADD CONSTRAINT event_revision_is_told_or_gone CHECK (document IS NULL OR merged_into IS NULL);
CREATE INDEX event_revision_in_feed_order ON event_revision (recorded_xid, recorded_seq);
