-- Each page of the API's list says how many statements there are: of a million, without reading them.
SET LOCAL lock_timeout = '3s';

-- CreateIndex
CREATE INDEX "statements_published" ON "statement"("id") WHERE (withdrawn_at IS NULL);
