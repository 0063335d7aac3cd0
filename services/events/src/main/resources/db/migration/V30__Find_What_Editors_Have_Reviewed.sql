-- What is published where only what editors have reviewed is.
CREATE INDEX event_reviewed ON event (id) WHERE review IN ('accepted', 'edited');
