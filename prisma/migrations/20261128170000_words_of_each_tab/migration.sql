-- What a person types in two tabs is kept apart, so that neither writes over the other and a late request changes nothing.
SET LOCAL lock_timeout = '3s';

ALTER TABLE "autosave" ADD COLUMN "tabs" JSONB NOT NULL DEFAULT '{}';
