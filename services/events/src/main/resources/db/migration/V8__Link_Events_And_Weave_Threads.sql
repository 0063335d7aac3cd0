-- What of an event its links are found by, so that its neighbours can be linked without reading whole documents.
CREATE TABLE happening (
    event   uuid NOT NULL,
    content jsonb NOT NULL,
    CONSTRAINT happening_pk PRIMARY KEY (event),
    CONSTRAINT happening_event_fk FOREIGN KEY (event) REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
);

-- Where an event may be found by others: a ground that a rule shares, on its day; tie orders those of one day by content.
CREATE TABLE link_offer (
    event  uuid NOT NULL,
    ground text NOT NULL,
    day    date NOT NULL,
    tie    text NOT NULL,
    CONSTRAINT link_offer_pk PRIMARY KEY (event, ground),
    CONSTRAINT link_offer_event_fk FOREIGN KEY (event) REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX link_offer_in_time ON link_offer (ground, day DESC, tie);

-- Where an event looks for others, and the days they may lie on.
CREATE TABLE link_search (
    event  uuid NOT NULL,
    ground text NOT NULL,
    since  date NOT NULL,
    until  date NOT NULL,
    CONSTRAINT link_search_pk PRIMARY KEY (event, ground),
    CONSTRAINT link_search_event_fk FOREIGN KEY (event) REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX link_search_in_time ON link_search (ground, until);

CREATE TABLE event_link (
    source  uuid NOT NULL,
    ordinal integer NOT NULL,
    target  uuid NOT NULL,
    rel     text NOT NULL,
    why     text NOT NULL,
    CONSTRAINT event_link_pk PRIMARY KEY (source, ordinal),
    CONSTRAINT event_link_source_fk FOREIGN KEY (source) REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT event_link_target_fk FOREIGN KEY (target) REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX event_link_by_target ON event_link (target);

-- How many events there are, for telling which terms are too common to be a storyline.
CREATE TABLE woven (
    only_row boolean NOT NULL DEFAULT true,
    events   bigint NOT NULL DEFAULT 0,
    CONSTRAINT woven_pk PRIMARY KEY (only_row),
    CONSTRAINT woven_has_one_row CHECK (only_row)
);
INSERT INTO woven DEFAULT VALUES;

-- A storyline. An ended one stays, so that its id and what an editor made of it come back with its events.
CREATE TABLE thread (
    id          uuid NOT NULL,
    term        text NOT NULL,
    name        text NOT NULL,
    given_name  text,
    hidden      boolean NOT NULL DEFAULT false,
    revision    bigint NOT NULL DEFAULT 1,
    first_day   date,
    last_day    date,
    events      integer NOT NULL,
    merged_into uuid,
    CONSTRAINT thread_pk PRIMARY KEY (id),
    CONSTRAINT thread_merged_into_fk FOREIGN KEY (merged_into) REFERENCES thread (id)
        DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX thread_by_term ON thread (term);
CREATE INDEX thread_in_time ON thread (last_day DESC, id) WHERE events > 0;

-- Which terms an event has, and the thread that it stands in by each.
CREATE TABLE thread_term (
    event  uuid NOT NULL,
    term   text NOT NULL,
    name   text NOT NULL,
    day    date NOT NULL,
    thread uuid,
    CONSTRAINT thread_term_pk PRIMARY KEY (event, term),
    CONSTRAINT thread_term_event_fk FOREIGN KEY (event) REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT thread_term_thread_fk FOREIGN KEY (thread) REFERENCES thread (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX thread_term_in_time ON thread_term (term, day, event);
CREATE INDEX thread_term_by_thread ON thread_term (thread, day, event) WHERE thread IS NOT NULL;
