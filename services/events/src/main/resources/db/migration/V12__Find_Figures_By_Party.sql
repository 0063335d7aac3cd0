-- Figures about an actor: of its doings, or counted by it.
CREATE INDEX figure_by_party ON figure USING gin ((content -> 'parties'));
CREATE INDEX figure_by_counter ON figure ((content #>> '{by,id}'), id) WHERE content #>> '{by,id}' IS NOT NULL;
