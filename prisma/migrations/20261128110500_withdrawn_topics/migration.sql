-- A reader who holds a table would make every other reader queue behind this: rather fail, and be tried again.
SET LOCAL lock_timeout = '3s';

-- A topic has a page, so it can be withdrawn like every other record that has one.
ALTER TABLE "topic" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_reason" TEXT;

ALTER TABLE "topic" ADD CONSTRAINT "topic_withdrawn_says_why" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL));
