-- A reader who holds the table would make every other reader queue behind this: rather fail, and be tried again.
SET LOCAL lock_timeout = '3s';

-- Where the words of a document are, so that no search cuts it into words again.
ALTER TABLE "search_document" ADD COLUMN     "spans" TEXT[] DEFAULT ARRAY[]::TEXT[];
