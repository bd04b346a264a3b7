-- What every change left behind, by digest: `portal verify` holds the published rows against it.
ALTER TABLE "change" ADD COLUMN     "digests" JSONB;

ALTER TABLE "change" ADD CONSTRAINT "change_digests_are_an_object" CHECK (jsonb_typeof("digests") = 'object');
