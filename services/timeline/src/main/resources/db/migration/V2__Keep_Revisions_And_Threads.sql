-- Threads: a filter and a facet like actors.
ALTER TABLE entry ADD COLUMN threads text[] NOT NULL DEFAULT '{}';
CREATE INDEX entry_by_thread ON entry USING gin (threads);

-- Incoming links: who points here.
ALTER TABLE entry ADD COLUMN links uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX entry_by_link ON entry USING gin (links);
COMMENT ON COLUMN entry.links IS 'the entries this one is linked to';

-- The chronology as it was known at any moment: every revision of every event with what it is queried by.
CREATE TABLE entry_revision (
    id uuid NOT NULL,
    revision bigint NOT NULL,
    generation integer NOT NULL,
    recorded timestamptz NOT NULL,
    known_from timestamptz NOT NULL,
    known_to timestamptz NOT NULL DEFAULT 'infinity',
    merged_into uuid,
    kind text,
    types text[],
    status text,
    review text,
    country text,
    places text[],
    actors text[],
    publishers text[],
    threads text[],
    links uuid[],
    start_day date,
    end_day date,
    start_hour smallint,
    precision smallint,
    importance double precision,
    names text,
    search tsvector,
    document jsonb,
    CONSTRAINT entry_revision_key PRIMARY KEY (id, revision),
    CONSTRAINT entry_revision_is_whole_or_an_end CHECK (num_nulls(kind, types, status, review, places, actors, publishers,
        threads, links, start_day, end_day, precision, importance, names, search, document) IN (0, 16)),
    CONSTRAINT entry_revision_known_in_order CHECK (known_to >= known_from)
);
COMMENT ON COLUMN entry_revision.recorded IS 'when the events service recorded it';
COMMENT ON COLUMN entry_revision.known_from IS 'recorded, but never before the revision it follows';
COMMENT ON COLUMN entry_revision.known_to IS 'when the next revision took its place; exclusive';
COMMENT ON COLUMN entry_revision.document IS 'null, with all it is queried by, where the event ended: an end has no day and so matches no filter';

CREATE INDEX entry_revision_in_order ON entry_revision (start_day, precision, id) INCLUDE (known_from, known_to);
CREATE INDEX entry_revision_ranges ON entry_revision (end_day) WHERE end_day > start_day;
CREATE INDEX entry_revision_by_country ON entry_revision (country, start_day) WHERE country IS NOT NULL;
CREATE INDEX entry_revision_by_status ON entry_revision (status, start_day);
CREATE INDEX entry_revision_of_weight ON entry_revision (importance, start_day) WHERE importance >= 4;
CREATE INDEX entry_revision_of_old_generations ON entry_revision (generation);
CREATE INDEX entry_revision_by_type ON entry_revision USING gin (types);
CREATE INDEX entry_revision_by_place ON entry_revision USING gin (places);
CREATE INDEX entry_revision_by_actor ON entry_revision USING gin (actors);
CREATE INDEX entry_revision_by_publisher ON entry_revision USING gin (publishers);
CREATE INDEX entry_revision_by_thread ON entry_revision USING gin (threads);
CREATE INDEX entry_revision_by_words ON entry_revision USING gin (search);
CREATE INDEX entry_revision_by_likeness ON entry_revision USING gin (names gin_trgm_ops);

CREATE TABLE revision_feed (
    one boolean CONSTRAINT revision_feed_key PRIMARY KEY DEFAULT true,
    position text,
    generation integer NOT NULL DEFAULT 1,
    rebuilding boolean NOT NULL DEFAULT false,
    CONSTRAINT revision_feed_has_one_row CHECK (one)
);
INSERT INTO revision_feed DEFAULT VALUES;

-- What is held has no threads, no links and a weight of another make; it is read again from the start of the feed.
UPDATE feed SET position = NULL, generation = generation + 1, rebuilding = true WHERE position IS NOT NULL;
