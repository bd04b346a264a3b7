-- Each start asks whether a document was written by the analyser of another release: of a million, without reading them.
SET LOCAL lock_timeout = '3s';

-- CreateIndex
CREATE INDEX "search_documents_by_analyser" ON "search_document"("analyser");
