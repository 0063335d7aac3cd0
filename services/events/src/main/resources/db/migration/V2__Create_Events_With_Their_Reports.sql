CREATE TABLE feed_epoch (
    only_row boolean NOT NULL DEFAULT true,
    epoch    integer NOT NULL DEFAULT 1,
    CONSTRAINT feed_epoch_pk PRIMARY KEY (only_row),
    CONSTRAINT feed_epoch_has_one_row CHECK (only_row)
);
INSERT INTO feed_epoch DEFAULT VALUES;

CREATE SEQUENCE event_change_seq;

-- One row per event that is or ever was; the change feed reads it in the order of (changed_xid, changed_seq).
CREATE TABLE event (
    id          uuid NOT NULL,
    founded     bigint GENERATED ALWAYS AS IDENTITY,
    revision    bigint NOT NULL,
    document    jsonb,
    merged_into uuid,
    kind        text,
    starts      date,
    ends        date,
    coarseness  integer,
    status      text,
    review      text,
    place       text,
    types       text[],
    actors      text[],
    articles    text[],
    documents   text[],
    words       tsvector,
    changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    changed_seq bigint NOT NULL DEFAULT nextval('event_change_seq'),
    CONSTRAINT event_pk PRIMARY KEY (id),
    CONSTRAINT event_merged_into_fk FOREIGN KEY (merged_into) REFERENCES event (id),
    CONSTRAINT event_is_told_or_gone CHECK (document IS NULL OR merged_into IS NULL)
);
CREATE INDEX event_in_feed_order ON event (changed_xid, changed_seq);
CREATE INDEX event_in_time ON event (COALESCE(starts, 'infinity'::date), coarseness, id) WHERE document IS NOT NULL;
CREATE INDEX event_by_words ON event USING gin (words) WHERE document IS NOT NULL;
CREATE INDEX event_by_actor ON event USING gin (actors) WHERE document IS NOT NULL;
CREATE INDEX event_by_article ON event USING gin (articles) WHERE document IS NOT NULL;
CREATE INDEX event_by_document ON event USING gin (documents) WHERE document IS NOT NULL;
CREATE INDEX event_by_place ON event (place text_pattern_ops) WHERE document IS NOT NULL;
CREATE INDEX event_redirects ON event (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE event_revision (
    event    uuid NOT NULL,
    revision bigint NOT NULL,
    document jsonb NOT NULL,
    CONSTRAINT event_revision_pk PRIMARY KEY (event, revision),
    CONSTRAINT event_revision_event_fk FOREIGN KEY (event) REFERENCES event (id)
);

-- One event as one article tells it. Family, country and days are what a search for its fellows goes by.
CREATE TABLE report (
    id       uuid NOT NULL,
    article  text NOT NULL,
    event    uuid,
    family   text NOT NULL,
    country  text,
    starts   date,
    ends     date,
    content  jsonb NOT NULL,
    CONSTRAINT report_pk PRIMARY KEY (id),
    CONSTRAINT report_article_fk FOREIGN KEY (article) REFERENCES article (id),
    CONSTRAINT report_event_fk FOREIGN KEY (event) REFERENCES event (id)
);
CREATE INDEX report_by_article ON report (article);
CREATE INDEX report_by_event ON report (event);
CREATE INDEX report_by_block ON report (family, starts, ends);

-- How alike two reports are, kept so that it can be shown; first < second.
CREATE TABLE report_pair (
    first  uuid NOT NULL,
    second uuid NOT NULL,
    score  double precision NOT NULL,
    veto   text,
    CONSTRAINT report_pair_pk PRIMARY KEY (first, second),
    CONSTRAINT report_pair_is_ordered CHECK (first < second),
    CONSTRAINT report_pair_first_fk FOREIGN KEY (first) REFERENCES report (id) ON DELETE CASCADE,
    CONSTRAINT report_pair_second_fk FOREIGN KEY (second) REFERENCES report (id) ON DELETE CASCADE
);
CREATE INDEX report_pair_by_second ON report_pair (second);

-- A count over a period, which is not an event.
CREATE TABLE figure (
    id       uuid NOT NULL,
    article  text NOT NULL,
    content  jsonb NOT NULL,
    CONSTRAINT figure_pk PRIMARY KEY (id),
    CONSTRAINT figure_article_fk FOREIGN KEY (article) REFERENCES article (id)
);
CREATE INDEX figure_by_article ON figure (article);
