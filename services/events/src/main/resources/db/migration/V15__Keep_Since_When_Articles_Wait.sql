-- Since when an article waits to be read, and whose trace its newest change belongs to (W3C trace context).
ALTER TABLE article
    ADD COLUMN queued timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN traceparent text;
CREATE INDEX article_by_wait ON article (queued) WHERE state IN ('waiting', 'parsed');
