-- When a change came and whose trace it belongs to (W3C trace context), for those who read the feed.
ALTER TABLE article_change
    ADD COLUMN changed timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN traceparent text;
