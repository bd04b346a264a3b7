-- What somebody posted after a session had ended waits a day for the same person, to be offered again.
SET LOCAL lock_timeout = '3s';

CREATE TABLE "kept_post" (
    "person_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_post_pkey" PRIMARY KEY ("person_id")
);

CREATE INDEX "kept_posts_by_age" ON "kept_post"("at");

ALTER TABLE "kept_post" ADD CONSTRAINT "kept_post_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
