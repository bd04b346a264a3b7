-- How often a phrase is said is counted by the database, without reading the texts: `said` has each word that may be shown as one
-- character, whose number `said_word` gives. The start that follows writes the documents anew; until then it is null, and the
-- texts are read.
SET LOCAL lock_timeout = '3s';

CREATE TABLE "said_word" (
    "word" TEXT NOT NULL,
    "forms" TEXT[],
    "number" INTEGER NOT NULL,

    CONSTRAINT "said_word_pkey" PRIMARY KEY ("word")
);

CREATE UNIQUE INDEX "said_word_number_key" ON "said_word"("number");

CREATE INDEX "said_words_by_form" ON "said_word" USING GIN ("forms");

ALTER TABLE "search_document" ADD COLUMN "is_counted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "said" TEXT;

-- A phrase that a body uses is looked for in other words in the oldest and the newest texts of that body.
CREATE INDEX "search_documents_by_body" ON "search_document"("body", "langs", "day" DESC);
