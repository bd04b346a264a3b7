-- An adopted value is supported by its words; what was refused, or stands beside another, says why, in one language at least.
SET LOCAL lock_timeout = '3s';

ALTER TABLE "claim" DROP CONSTRAINT "claim_decided_has_reasons",
  ADD CONSTRAINT "claim_decided_has_a_reason" CHECK ("status"::text IN ('open', 'adopted') OR num_nonnulls("reason_ar", "reason_en") > 0);
