-- How often editors have changed the lexicon; one row. A replica reads articles only while it knows the newest.
CREATE TABLE lexicon_version (
    only_row boolean NOT NULL DEFAULT true,
    version  bigint NOT NULL DEFAULT 0,
    CONSTRAINT lexicon_version_pk PRIMARY KEY (only_row),
    CONSTRAINT lexicon_version_has_one_row CHECK (only_row)
);
INSERT INTO lexicon_version DEFAULT VALUES;

-- Actors and places that editors added beside the packs.
CREATE TABLE lexicon_actor (
    id      text NOT NULL,
    name    text NOT NULL,
    kind    text NOT NULL,
    sectors text[] NOT NULL,
    country text,
    parent  text,
    role    text,
    CONSTRAINT lexicon_actor_pk PRIMARY KEY (id)
);
CREATE TABLE lexicon_place (
    id      text NOT NULL,
    name    text NOT NULL,
    kind    text NOT NULL,
    parent  text NOT NULL,
    country text,
    lat     double precision,
    lon     double precision,
    CONSTRAINT lexicon_place_pk PRIMARY KEY (id),
    CONSTRAINT lexicon_place_lies_somewhere CHECK (num_nonnulls(lat, lon) <> 1)
);

-- Further names of them, and of those of the packs.
CREATE TABLE lexicon_name (
    id       uuid NOT NULL,
    ordinal  bigint GENERATED ALWAYS AS IDENTITY,
    sort     text NOT NULL,
    entry    text NOT NULL,
    name     text NOT NULL,
    language text NOT NULL,
    CONSTRAINT lexicon_name_pk PRIMARY KEY (id),
    CONSTRAINT lexicon_name_sort_is_known CHECK (sort IN ('actor', 'place')),
    CONSTRAINT lexicon_name_language_is_known CHECK (language IN ('en', 'fa', 'ps'))
);
CREATE INDEX lexicon_name_by_entry ON lexicon_name (sort, entry, ordinal);

-- How often an entry was changed; kept when it is removed, so that a revision never comes twice.
CREATE TABLE lexicon_revision (
    sort     text NOT NULL,
    entry    text NOT NULL,
    revision bigint NOT NULL,
    CONSTRAINT lexicon_revision_pk PRIMARY KEY (sort, entry)
);

-- Names that came or went, whose articles are still to be put back into the queue; a durable queue.
CREATE TABLE lexicon_rereading (
    id         bigint GENERATED ALWAYS AS IDENTITY,
    name       text NOT NULL,
    cursor     text,
    not_before timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT lexicon_rereading_pk PRIMARY KEY (id)
);
COMMENT ON COLUMN lexicon_rereading.cursor IS 'where the list of articles with the name goes on; null at its start';

-- Proposals that an editor wants to see no more; a proposal itself comes and goes with its sightings.
CREATE TABLE proposal_dismissal (
    proposal text NOT NULL,
    at       timestamptz NOT NULL,
    CONSTRAINT proposal_dismissal_pk PRIMARY KEY (proposal)
);
