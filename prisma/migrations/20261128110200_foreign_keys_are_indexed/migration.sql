-- A reader who holds a table would make every other reader queue behind this: rather fail, and be tried again.
SET LOCAL lock_timeout = '3s';

-- Without them each delete, and each query that starts from the other end, reads the whole table.
CREATE INDEX "bodies_seated_at_place" ON "body"("seat_id");
CREATE INDEX "bodies_of_source" ON "body_source"("source_id");
CREATE INDEX "claims_of_membership" ON "claim"("membership_id", "position");
CREATE INDEX "claims_of_statement" ON "claim"("statement_id", "position");
CREATE INDEX "claims_of_source" ON "claim_source"("source_id");
CREATE INDEX "concepts_of_body" ON "concept"("body_id");
CREATE INDEX "concepts_of_party" ON "concept"("party_id");
CREATE INDEX "concepts_of_place" ON "concept"("place_id");
CREATE INDEX "concepts_of_topic" ON "concept"("topic_id");
CREATE INDEX "counts_of_source" ON "count"("source_id");
CREATE INDEX "designations_of_statement" ON "designation"("statement_id");
CREATE INDEX "designations_of_source" ON "designation_source"("source_id");
CREATE INDEX "gaps_of_meeting" ON "gap"("meeting_id");
CREATE INDEX "meetings_at_place" ON "meeting"("place_id");
CREATE INDEX "meetings_in_country" ON "meeting"("country_id");
CREATE INDEX "meetings_of_source" ON "meeting_source"("source_id");
CREATE INDEX "memberships_of_party" ON "membership"("party_id");
CREATE INDEX "memberships_of_source" ON "membership_source"("source_id");
CREATE INDEX "places_of_country" ON "place"("country_id");
CREATE INDEX "plans_of_body" ON "plan"("body_id");
CREATE INDEX "plans_announced_at_meeting" ON "plan"("announced_at_id");
CREATE INDEX "plans_held_as_meeting" ON "plan"("held_as_id");
CREATE INDEX "plans_at_place" ON "plan"("place_id");
CREATE INDEX "plans_in_country" ON "plan"("country_id");
CREATE INDEX "plans_of_source" ON "plan"("source_id");
CREATE INDEX "targets_of_country" ON "target"("country_id");
CREATE INDEX "texts_of_source" ON "text"("source_id");
CREATE INDEX "texts_of_original" ON "text"("original_sha256");
