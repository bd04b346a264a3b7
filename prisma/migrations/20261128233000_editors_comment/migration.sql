-- Editors speak about a field or a paragraph where it stands, beside the words and never in them.
SET LOCAL lock_timeout = '3s';

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "draft_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_answer" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "comment_number_key" ON "comment"("number");

-- CreateIndex
CREATE INDEX "comments_of_draft" ON "comment"("draft_id");

-- CreateIndex
CREATE INDEX "comments_of_author" ON "comment"("author_id");

-- CreateIndex
CREATE INDEX "comments_settled_by" ON "comment"("settled_by_id");

-- CreateIndex
CREATE INDEX "answers_to_comment" ON "comment_answer"("comment_id");

-- CreateIndex
CREATE INDEX "comment_answers_of_author" ON "comment_answer"("author_id");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever settled it is known; an empty comment says nothing.
ALTER TABLE "comment"
  ADD CONSTRAINT "comment_settled_has_somebody" CHECK (("settled_at" IS NULL) = ("settled_by_id" IS NULL)),
  ADD CONSTRAINT "comment_says_something" CHECK (btrim("words") <> '');
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_says_something" CHECK (btrim("words") <> '');
