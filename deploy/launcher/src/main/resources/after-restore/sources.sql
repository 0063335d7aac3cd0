-- Whoever read the feed of articles further than the backup reaches has to read it from its start.
SELECT begin_feed_epoch();
