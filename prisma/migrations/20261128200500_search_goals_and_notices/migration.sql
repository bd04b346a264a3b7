-- What leads straight to a record stands among its lexemes now, and the notice of a text is found apart from its words.
SET LOCAL lock_timeout = '3s';

ALTER TABLE "search_document" ADD COLUMN "notice" TEXT NOT NULL DEFAULT '';

DROP INDEX "search_documents_by_goal";
