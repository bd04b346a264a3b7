-- A reader who holds a table would make every other reader queue behind this: rather fail, and be tried again.
SET LOCAL lock_timeout = '3s';

-- Who hosted, chaired and came, in one table in place of three.
CREATE TYPE "meeting_role" AS ENUM ('host', 'co_chair', 'participant', 'observer');

CREATE TABLE "meeting_party" (
    "meeting_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "role" "meeting_role" NOT NULL,

    CONSTRAINT "meeting_party_pkey" PRIMARY KEY ("meeting_id","party_id","role")
);

INSERT INTO "meeting_party" ("meeting_id", "party_id", "role")
SELECT "A", "B", 'host'::"meeting_role" FROM "_Host"
UNION ALL
SELECT "A", "B", 'co_chair' FROM "_CoChair"
UNION ALL
SELECT "meeting_id", "party_id", "role"::text::"meeting_role" FROM "meeting_participant";

DROP TABLE "_Host", "_CoChair", "meeting_participant";
DROP TYPE "participant_role";

CREATE UNIQUE INDEX "meeting_party_is_present_once" ON "meeting_party"("meeting_id", "party_id") WHERE (role = 'participant' OR role = 'observer');
CREATE INDEX "meetings_of_party" ON "meeting_party"("party_id", "role");

ALTER TABLE "meeting_party" ADD CONSTRAINT "meeting_party_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "meeting_party" ADD CONSTRAINT "meeting_party_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
