-- What search knows of each published record, and the words in it.
CREATE TYPE "search_kind" AS ENUM ('meeting', 'text', 'designation', 'member', 'topic');

-- A reason is read in both languages; no release before this one held any label.
ALTER TABLE "label" DROP COLUMN "reason",
ADD COLUMN     "reason_ar" TEXT,
ADD COLUMN     "reason_en" TEXT;

CREATE TABLE "search_document" (
    "kind" "search_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "title_ar" TEXT,
    "title_en" TEXT,
    "content_ar" TEXT NOT NULL DEFAULT '',
    "content_en" TEXT NOT NULL DEFAULT '',
    "langs" TEXT[],
    "standing" "standing",
    "body" TEXT,
    "topics" TEXT[],
    "years" TEXT[],
    "goals" TEXT[],
    "day" INTEGER NOT NULL,
    "lexemes" tsvector NOT NULL,
    "analyser" SMALLINT NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("kind","subject")
);

CREATE TABLE "search_term" (
    "term" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "length" SMALLINT NOT NULL,

    CONSTRAINT "search_term_pkey" PRIMARY KEY ("term")
);

CREATE INDEX "search_documents_by_lexeme" ON "search_document" USING GIN ("lexemes");

CREATE INDEX "search_documents_by_goal" ON "search_document" USING GIN ("goals");

CREATE INDEX "search_documents_by_day" ON "search_document"("day" DESC, "kind", "subject");

CREATE INDEX "search_terms_by_length" ON "search_term"("length");
