-- A reader who holds a table would make every other reader queue behind this: rather fail, and be tried again.
SET LOCAL lock_timeout = '3s';

-- "none" was no kind of body; the heading of meetings outside every body has no kind.
CREATE TYPE "body_kind_new" AS ENUM ('coalition', 'working_group', 'sub_group', 'steering_format', 'line_of_effort', 'meeting_format', 'centre', 'standard_setter', 'sanctions_committee', 'designating_authority');

ALTER TABLE "body" ALTER COLUMN "kind" DROP NOT NULL,
ALTER COLUMN "kind" TYPE "body_kind_new" USING nullif("kind"::text, 'none')::"body_kind_new";

DROP TYPE "body_kind";
ALTER TYPE "body_kind_new" RENAME TO "body_kind";
