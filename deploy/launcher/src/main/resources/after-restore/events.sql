-- Whoever read the feeds of events further than the backup reaches has to read them from their start.
SELECT begin_feed_epoch();
