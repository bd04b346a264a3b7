-- A reader who holds a table would make every other reader queue behind this: rather fail, and be tried again.
SET LOCAL lock_timeout = '3s';

ALTER TYPE "claim_status" ADD VALUE 'both_stand' BEFORE 'open';
