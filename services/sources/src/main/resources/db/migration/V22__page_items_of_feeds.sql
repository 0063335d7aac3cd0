CREATE INDEX feed_item_feed_idx ON feed_item (feed, id);
