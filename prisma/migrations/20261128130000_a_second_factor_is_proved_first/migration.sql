-- A reader who holds a table would make every other reader queue behind this: rather fail, and be tried again.
SET LOCAL lock_timeout = '3s';

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "pending_secret" TEXT;
