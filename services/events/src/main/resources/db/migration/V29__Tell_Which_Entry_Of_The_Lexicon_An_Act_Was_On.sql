-- An entry of the lexicon has an id that is no UUID; acts on one are found by it. A proposal's id is made of words of a
-- document, which a takedown redacts, so it stays among the values.
ALTER TABLE audit ADD COLUMN entry text;
COMMENT ON COLUMN audit.entry IS 'id of the actor or place of the lexicon it was done to';
ALTER TABLE audit DISABLE TRIGGER audit_is_kept;
UPDATE audit SET entry = coalesce(becomes ->> 'id', was ->> 'id') WHERE sort IN ('actor', 'place');
ALTER TABLE audit ENABLE TRIGGER audit_is_kept;
CREATE INDEX audit_by_entry ON audit (entry, ordinal) WHERE entry IS NOT NULL;

-- Who added it to the lexicon, when and why.
ALTER TABLE lexicon_actor
    ADD COLUMN added timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now()),
    ADD COLUMN added_by text,
    ADD COLUMN note text;
ALTER TABLE lexicon_place
    ADD COLUMN added timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now()),
    ADD COLUMN added_by text,
    ADD COLUMN note text;
ALTER TABLE lexicon_name
    ADD COLUMN added timestamptz NOT NULL DEFAULT date_trunc('milliseconds', now()),
    ADD COLUMN added_by text,
    ADD COLUMN note text;
UPDATE lexicon_actor SET added = act.at, added_by = act.by, note = act.note
    FROM (SELECT DISTINCT ON (entry) * FROM audit WHERE act = 'actor_added' ORDER BY entry, ordinal DESC) AS act
    WHERE act.entry = lexicon_actor.id;
UPDATE lexicon_place SET added = act.at, added_by = act.by, note = act.note
    FROM (SELECT DISTINCT ON (entry) * FROM audit WHERE act = 'place_added' ORDER BY entry, ordinal DESC) AS act
    WHERE act.entry = lexicon_place.id;
UPDATE lexicon_name SET added = act.at, added_by = act.by, note = act.note
    FROM (SELECT DISTINCT ON (sort, entry, name) *
        FROM (SELECT *, becomes ->> 'name' AS name FROM audit WHERE act = 'name_added'
            UNION ALL SELECT audit.*, names.name FROM audit, jsonb_array_elements_text(becomes -> 'names') AS names (name)
            WHERE act IN ('actor_added', 'place_added')) AS told
        ORDER BY sort, entry, name, ordinal DESC) AS act
    WHERE act.sort = lexicon_name.sort AND act.entry = lexicon_name.entry AND act.name = lexicon_name.name;
