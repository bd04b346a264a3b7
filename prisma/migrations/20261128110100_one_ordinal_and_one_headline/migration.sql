-- A reader who holds a table would make every other reader queue behind this: rather fail, and be tried again.
SET LOCAL lock_timeout = '3s';

-- A meeting that was withdrawn gives its number back.
CREATE UNIQUE INDEX "meeting_ordinal_is_given_once_within_body" ON "meeting"("body_id", "ordinal") WHERE (ordinal_scope = 'series' AND withdrawn_at IS NULL);

CREATE UNIQUE INDEX "count_is_the_only_headline" ON "count"("meeting_id") WHERE ("is_headline" = true);
