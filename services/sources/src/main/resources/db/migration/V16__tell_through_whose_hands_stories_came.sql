-- Role, name, start and end in turn: of the outlet, of agencies it credits, of who speaks first.
ALTER TABLE article ADD COLUMN attribution text[] NOT NULL DEFAULT '{}';

-- The version of the reading; those of older versions are read anew by the service, which gives them words and sketches too.
ALTER TABLE document ADD COLUMN read_by integer NOT NULL DEFAULT 0;
CREATE INDEX document_read_by_idx ON document (read_by, id);
