-- Both extensions are trusted: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE entry (
    id uuid CONSTRAINT entry_key PRIMARY KEY,
    revision bigint NOT NULL,
    generation integer NOT NULL,
    kind text NOT NULL,
    types text[] NOT NULL,
    status text NOT NULL,
    review text NOT NULL,
    country text,
    places text[] NOT NULL,
    actors text[] NOT NULL,
    publishers text[] NOT NULL,
    start_day date NOT NULL,
    end_day date NOT NULL,
    start_hour smallint,
    precision smallint NOT NULL,
    importance double precision NOT NULL,
    names text NOT NULL,
    search tsvector NOT NULL,
    document jsonb NOT NULL,
    CONSTRAINT entry_ends_after_it_starts CHECK (end_day >= start_day),
    CONSTRAINT entry_hour_of_a_day CHECK (start_hour BETWEEN 0 AND 23)
);
COMMENT ON COLUMN entry.generation IS 'the reading of the feed that has seen this row; a rebuild raises it and sweeps what it has not met';
COMMENT ON COLUMN entry.places IS 'the place and everything it lies in, as dotted paths of the lexicon';
COMMENT ON COLUMN entry.start_day IS '-infinity for an entry without a date';
COMMENT ON COLUMN entry.precision IS 'rank of the date: 0 day, 1 days, 2 week, 3 month, 4 season, 5 quarter, 6 year, 7 decade';
COMMENT ON COLUMN entry.names IS 'unaccented title, actors and places, searched by likeness where words find nothing';

CREATE INDEX entry_in_order ON entry (start_day, precision, id);
CREATE INDEX entry_incidents_in_order ON entry (start_day, precision, id) WHERE kind = 'incident';
CREATE INDEX entry_moves_in_order ON entry (start_day, precision, id) WHERE kind = 'move';
CREATE INDEX entry_ranges ON entry (end_day) WHERE end_day > start_day;
CREATE INDEX entry_by_country ON entry (country, start_day) WHERE country IS NOT NULL;
CREATE INDEX entry_by_status ON entry (status, start_day);
CREATE INDEX entry_of_weight ON entry (importance, start_day) WHERE importance >= 4;
CREATE INDEX entry_of_old_generations ON entry (generation);
CREATE INDEX entry_by_type ON entry USING gin (types);
CREATE INDEX entry_by_place ON entry USING gin (places);
CREATE INDEX entry_by_actor ON entry USING gin (actors);
CREATE INDEX entry_by_publisher ON entry USING gin (publishers);
CREATE INDEX entry_by_words ON entry USING gin (search);
CREATE INDEX entry_by_likeness ON entry USING gin (names gin_trgm_ops);

CREATE TABLE gone (
    id uuid CONSTRAINT gone_key PRIMARY KEY,
    revision bigint NOT NULL,
    generation integer NOT NULL,
    merged_into uuid
);
COMMENT ON TABLE gone IS 'entries no longer on the chronology; merged_into is where readers are sent';

CREATE TABLE counter (
    field text NOT NULL,
    value text NOT NULL,
    day date NOT NULL,
    precision smallint NOT NULL,
    kind text NOT NULL,
    entries bigint NOT NULL,
    CONSTRAINT counter_key PRIMARY KEY (field, value, day, precision, kind),
    CONSTRAINT counter_not_below_zero CHECK (entries >= 0)
);
COMMENT ON TABLE counter IS 'entries by the day they start on; field is none (value empty), type, status, country, actor, place or publisher';
CREATE INDEX counter_run_out ON counter (entries) WHERE entries = 0;

CREATE TABLE label (
    field text NOT NULL,
    value text NOT NULL,
    label text NOT NULL,
    CONSTRAINT label_key PRIMARY KEY (field, value)
);
COMMENT ON TABLE label IS 'what readers call the actors and places of the entries';

CREATE TABLE unreadable (
    id text CONSTRAINT unreadable_key PRIMARY KEY,
    revision bigint NOT NULL,
    reason text NOT NULL
);
COMMENT ON TABLE unreadable IS 'changes of the feed this service could not read; kept to be shown, never dropped in silence';

CREATE TABLE feed (
    one boolean CONSTRAINT feed_key PRIMARY KEY DEFAULT true,
    position text,
    generation integer NOT NULL DEFAULT 1,
    rebuilding boolean NOT NULL DEFAULT false,
    CONSTRAINT feed_has_one_row CHECK (one)
);
INSERT INTO feed DEFAULT VALUES;
