-- A cache that takes no purges shows what was withdrawn: how long that has been so is what somebody has to be woken for. The
-- default is one value for all rows that are there, so the table is not written anew.
SET LOCAL lock_timeout = '3s';

-- AlterTable
ALTER TABLE "cache_purge" ADD COLUMN "owed_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
