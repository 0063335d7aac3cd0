-- Where the reading of sources' change feed stands; one row.
CREATE TABLE article_feed (
    only_row   boolean NOT NULL DEFAULT true,
    cursor     text,
    generation integer NOT NULL DEFAULT 1,
    rebuilding boolean NOT NULL DEFAULT false,
    CONSTRAINT article_feed_pk PRIMARY KEY (only_row),
    CONSTRAINT article_feed_has_one_row CHECK (only_row)
);
INSERT INTO article_feed DEFAULT VALUES;

-- Every article known, and the durable queue of those to read: waiting -> parsed (read, not yet reconciled) -> read.
CREATE TABLE article (
    id         text NOT NULL,
    arrival    bigint GENERATED ALWAYS AS IDENTITY,
    revision   bigint NOT NULL,
    generation integer NOT NULL,
    source     jsonb,
    state      text NOT NULL,
    attempts   integer NOT NULL DEFAULT 0,
    not_before timestamptz NOT NULL DEFAULT now(),
    reason     text,
    extractor  text,
    reading    jsonb,
    CONSTRAINT article_pk PRIMARY KEY (id),
    CONSTRAINT article_arrival_is_unique UNIQUE (arrival),
    CONSTRAINT article_state_is_known CHECK (state IN ('waiting', 'parsed', 'read', 'failed', 'gone'))
);
CREATE INDEX article_to_do ON article (state, arrival) WHERE state IN ('waiting', 'parsed', 'failed');

-- Stretches of an article that could not be read, kept for an editor.
CREATE TABLE unread (
    article  text NOT NULL,
    ordinal  integer NOT NULL,
    start_at integer NOT NULL,
    end_at   integer NOT NULL,
    why      text NOT NULL,
    CONSTRAINT unread_pk PRIMARY KEY (article, ordinal),
    CONSTRAINT unread_article_fk FOREIGN KEY (article) REFERENCES article (id)
);
