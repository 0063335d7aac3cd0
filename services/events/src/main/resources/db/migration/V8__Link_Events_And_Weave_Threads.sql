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
