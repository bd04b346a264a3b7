-- A source that nothing cites can be withdrawn like any other record: its id stays its own, and says why.
SET LOCAL lock_timeout = '3s';

ALTER TABLE "source" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

ALTER TABLE "source" ADD CONSTRAINT "source_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
