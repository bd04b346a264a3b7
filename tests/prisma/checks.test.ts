import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '@/prisma/server-check';
import { testDatabase } from '@/tests/support/database';

const { url } = await testDatabase('loaded');
let client: pg.Client;

beforeAll(async () => {
  client = await connect(url);
});

beforeEach(() => client.query('ROLLBACK; BEGIN').then(() => undefined));

afterAll(() => client.end());

/** The answer of the database to a statement that no careful program would send. */
function refusalOf(sql: string): Promise<string> {
  return client.query(sql).then(
    ({ rowCount }) => `${rowCount} rows taken`,
    (error: Error & { constraint?: string }) => error.constraint ?? error.message,
  );
}

describe('the database refuses', () => {
  it.each([
    [`UPDATE meeting SET public_id = 'اجتماع' WHERE public_id = 'cifg-12'`, 'meeting_public_id_is_ascii'],
    [`UPDATE meeting SET public_id = 'CIFG-12' WHERE public_id = 'cifg-12'`, 'meeting_public_id_is_ascii'],
    [`UPDATE text SET slug = 'en--2' WHERE slug = 'en'`, 'text_slug_is_ascii'],
    [`UPDATE source SET lang = 'Arabic'`, 'source_lang_is_bcp47'],
    [`UPDATE meeting SET edtf = '1970-01-01'`, 'meeting_edtf_is_not_the_epoch'],
    [`UPDATE source SET published = '1970-01-01'`, 'source_published_is_not_the_epoch'],
    [`UPDATE meeting SET latest = earliest - 1`, 'meeting_bounds_in_order'],
    [`UPDATE plan SET latest = earliest - 1`, 'plan_bounds_in_order'],
    [`UPDATE gap SET latest = earliest - 1`, 'gap_bounds_in_order'],
    [`UPDATE designation SET latest = earliest - 1`, 'designation_bounds_in_order'],
    [`UPDATE designation SET edtf = NULL`, 'designation_is_dated_wholly_or_not'],
    [`UPDATE meeting SET ordinal = 0 WHERE ordinal = 12`, 'meeting_ordinal_is_positive'],
    [
      `UPDATE meeting SET ordinal = 7, ordinal_scope = 'series' WHERE ordinal_inferred = 7`,
      'meeting_ordinal_is_stated_or_inferred',
    ],
    [`UPDATE meeting SET ordinal_scope = NULL WHERE ordinal = 12`, 'meeting_ordinal_has_scope'],
    [
      `UPDATE meeting SET ordinal = 12, ordinal_scope = 'series' WHERE public_id = 'cifg-13'`,
      'meeting_ordinal_is_given_once_within_body',
    ],
    [`UPDATE count SET value = -1`, 'count_value_is_not_negative'],
    [`UPDATE count SET is_headline = true`, 'count_is_the_only_headline'],
    [
      `INSERT INTO meeting_party SELECT meeting_id, party_id, 'observer' FROM meeting_party WHERE role = 'participant'`,
      'meeting_party_is_present_once',
    ],
    [`INSERT INTO meeting_party SELECT * FROM meeting_party`, 'meeting_party_pkey'],
    [
      `UPDATE body SET member_count_as_of = NULL WHERE member_count IS NOT NULL`,
      'body_member_count_is_whole_or_absent',
    ],
    [`UPDATE claim SET body_id = (SELECT id FROM body LIMIT 1) WHERE meeting_id IS NOT NULL`, 'claim_has_one_subject'],
    [`UPDATE claim SET meeting_id = NULL WHERE meeting_id IS NOT NULL`, 'claim_has_one_subject'],
    [`UPDATE claim SET reason_ar = NULL, reason_en = NULL WHERE status = 'rejected'`, 'claim_decided_has_a_reason'],
    [`UPDATE claim SET reason_ar = NULL, reason_en = NULL WHERE status = 'both_stand'`, 'claim_decided_has_a_reason'],
    [`UPDATE claim SET words = NULL WHERE words IS NOT NULL`, 'claim_words_have_lang'],
    [`UPDATE claim SET words_lang = 'en' WHERE words IS NULL`, 'claim_words_have_lang'],
    [`UPDATE target SET name_ar = NULL, name_en = NULL, name_ar_own = NULL`, 'target_has_a_name'],
    [`INSERT INTO original (sha256, bytes) VALUES (repeat('a', 64), 'x')`, 'original_sha256_is_of_its_bytes'],
    [`UPDATE text SET extent = 'full' WHERE standing = 'press_report'`, 'text_of_the_press_is_never_whole'],
    [`UPDATE text SET extent = 'full' WHERE rights = 'press'`, 'text_of_the_press_is_never_whole'],
    [`UPDATE text SET removed = '{}'`, 'text_removed_is_a_list'],
    [`UPDATE text SET warnings = '{}'`, 'text_warnings_are_a_list'],
    [
      `INSERT INTO paragraph SELECT gen_random_uuid(), id, 0, 'heading', 'x' FROM text`,
      'paragraph_position_is_positive',
    ],
    [`INSERT INTO paragraph SELECT gen_random_uuid(), id, 1, 'heading', E' \\n' FROM text`, 'paragraph_has_words'],
    [`INSERT INTO paragraph SELECT gen_random_uuid(), id, 1, 'heading', U&'e\\0301' FROM text`, 'paragraph_has_words'],
    [`UPDATE statement_version SET number = 9`, 'The history can only grow: UPDATE of "statement_version" is refused'],
    [`DELETE FROM statement_version`, 'The history can only grow: DELETE of "statement_version" is refused'],
    [
      `INSERT INTO original VALUES (encode(sha256('x'), 'hex'), 'x'); UPDATE original SET received_at = now()`,
      'The history can only grow: UPDATE of "original" is refused',
    ],
    [`INSERT INTO slot SELECT gen_random_uuid(), id, 'p0' FROM statement LIMIT 1`, 'slot_label_is_p_or_x'],
    [`UPDATE source SET url = NULL WHERE state = 'listed'`, 'source_without_address_says_so'],
    [`UPDATE meeting SET withdrawn_at = now()`, 'meeting_withdrawn_says_why'],
    [`UPDATE topic SET withdrawn_at = now()`, 'topic_withdrawn_says_why'],
    [
      `INSERT INTO change (at, actor, action, subject_type, subject_id, previous_hash, hash)
      VALUES (now(), 'x', 'x', 'x', 'x', 'x', 'x')`,
      'change_hashes_are_hex',
    ],
  ])('%s', async (sql, constraint) => {
    expect(await refusalOf(sql)).toBe(constraint);
  });

  it.each([`UPDATE change SET actor = 'nobody'`, 'DELETE FROM change', 'TRUNCATE change CASCADE'])(
    '%s',
    async (sql) => {
      expect(await refusalOf(sql)).toMatch(/history can only grow/);
    },
  );
});

describe('the database takes', () => {
  it.each([
    `UPDATE text SET lang = 'ar-Latn' WHERE slug = 'ar-spa'`,
    `UPDATE gap SET latest = NULL WHERE public_id = 'gap-cifg-5'`,
    `UPDATE meeting SET withdrawn_at = now(), withdrawn_reason = 'twice on record' WHERE public_id = 'cifg-12'`,
    `INSERT INTO slot SELECT gen_random_uuid(), id, 'x12' FROM statement LIMIT 1`,
    `UPDATE meeting SET ordinal = 12, ordinal_scope = 'series' WHERE public_id = 'min-kuwait-2018'`,
    `UPDATE meeting SET ordinal = 12, ordinal_scope = 'year' WHERE public_id = 'cifg-13'`,
    `INSERT INTO meeting_party SELECT meeting_id, party_id, 'host' FROM meeting_party WHERE role = 'observer' LIMIT 1`,
  ])('%s', async (sql) => {
    expect(await refusalOf(sql)).toBe('1 rows taken');
  });

  it('the number of a meeting that was withdrawn for another', async () => {
    await client.query(
      `UPDATE meeting SET withdrawn_at = now(), withdrawn_reason = 'twice' WHERE public_id = 'cifg-12'`,
    );
    expect(await refusalOf(`UPDATE meeting SET ordinal = 12 WHERE public_id = 'cifg-13'`)).toBe('1 rows taken');
  });

  it('trigrams of Arabic words', async () => {
    const { rows } = await client.query<{ found: boolean }>(`SELECT cardinality(show_trgm('داعش')) > 0 AS found`);
    expect(rows[0]?.found).toBe(true);
  });
});
