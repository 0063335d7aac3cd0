-- Feeds that are followed. Title and language are an editor's word, the own_ ones the feed's. A poll holds a lease, so that
-- each is polled by one replica at a time and again after one that died.
CREATE TABLE feed (
    id uuid CONSTRAINT feed_pk PRIMARY KEY,
    url text NOT NULL CONSTRAINT feed_url_key UNIQUE,
    title text,
    language text,
    publisher uuid CONSTRAINT feed_publisher_fk REFERENCES publisher,
    period integer NOT NULL CONSTRAINT feed_period_positive CHECK (period > 0),
    full_text text NOT NULL CONSTRAINT feed_full_text_known CHECK (full_text IN ('auto', 'always', 'never')),
    state text NOT NULL CONSTRAINT feed_state_known CHECK (state IN ('active', 'paused', 'gone', 'duplicate')),
    revision integer NOT NULL CONSTRAINT feed_revision_positive CHECK (revision > 0),
    recorded timestamptz NOT NULL,
    own_title text,
    own_language text,
    link text,
    others text,
    -- What it asks for: seconds between two polls; hours and days of the week, UTC, without any, as bits from the lowest.
    pause integer,
    skip_hours integer NOT NULL DEFAULT 0,
    skip_days integer NOT NULL DEFAULT 0,
    etag text,
    last_modified text,
    next_poll timestamptz NOT NULL,
    lease uuid,
    leased_until timestamptz,
    last_poll timestamptz,
    last_success timestamptz,
    failures integer NOT NULL,
    problem_code text,
    problem text,
    problem_since timestamptz,
    items_seen bigint NOT NULL,
    items_new bigint NOT NULL
);
CREATE INDEX feed_due_idx ON feed (next_poll) WHERE state = 'active';
CREATE INDEX feed_publisher_idx ON feed (publisher);
CREATE INDEX feed_recorded_idx ON feed (recorded, id);

-- Every address a feed was ever known by, so that it is followed once.
CREATE TABLE feed_address (
    url text CONSTRAINT feed_address_pk PRIMARY KEY,
    feed uuid NOT NULL CONSTRAINT feed_address_feed_fk REFERENCES feed ON DELETE CASCADE
);
CREATE INDEX feed_address_feed_idx ON feed_address (feed);

-- What the feeds have told of. The words themselves (said) are kept only until the item is worked.
CREATE TABLE feed_item (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT feed_item_pk PRIMARY KEY,
    feed uuid NOT NULL CONSTRAINT feed_item_feed_fk REFERENCES feed ON DELETE CASCADE,
    identity text NOT NULL,
    hash text NOT NULL,
    link text,
    host text,
    said text,
    state text NOT NULL CONSTRAINT feed_item_state_known CHECK (state IN ('waiting', 'done', 'failed')),
    tries integer NOT NULL,
    next_try timestamptz NOT NULL,
    lease uuid,
    leased_until timestamptz,
    problem text,
    document uuid CONSTRAINT feed_item_document_fk REFERENCES document,
    seen timestamptz NOT NULL,
    last_seen timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT feed_item_identity_key UNIQUE (feed, identity)
);
CREATE INDEX feed_item_waiting_idx ON feed_item (next_try, id) WHERE state = 'waiting';
CREATE INDEX feed_item_host_idx ON feed_item (host, leased_until) WHERE state = 'waiting';
CREATE INDEX feed_item_open_idx ON feed_item (feed, state) WHERE state <> 'done';
CREATE INDEX feed_item_document_idx ON feed_item (document);
CREATE INDEX feed_item_last_seen_idx ON feed_item (feed, last_seen);
COMMENT ON COLUMN feed_item.last_seen IS 'when the feed last held it, up to 30 days less';
