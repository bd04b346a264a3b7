-- Repairs of misspelt words are shown to readers, so the words are stored in the letters of their texts: «كأس», "Yazbak".
-- The start that follows writes the documents anew, and their words with them.
SET LOCAL lock_timeout = '3s';

DELETE FROM "search_term";
