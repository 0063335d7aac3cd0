-- By itself, since it takes minutes over many revisions: while it is built, writers wait and readers do not.
CREATE INDEX event_revision_by_article ON event_revision
    USING gin (jsonb_path_query_array(document, '$.evidence[*].article'));
