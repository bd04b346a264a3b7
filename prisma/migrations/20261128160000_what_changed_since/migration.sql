-- The desk asks of texts and sources, as readers do of meetings and statements, what was changed since it last looked.
SET LOCAL lock_timeout = '3s';

CREATE INDEX "texts_by_update" ON "text"("updated_at");

CREATE INDEX "sources_by_update" ON "source"("updated_at");
