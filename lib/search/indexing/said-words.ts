import type { Prisma } from '@/lib/db/generated/client';
import { tokenize } from '@/lib/text/characters/tokens';
import { documentForms } from './analyse';

type Tx = Prisma.TransactionClient;

/** Between paragraphs, so that no phrase runs from one into the next. */
const border = '\n';
/** The first characters are left to signs that mean something in a pattern, and surrogates are no characters. */
const firstCharacter = 0x100;
const surrogates = { first: 0xd800, count: 0x800 };
const lastCharacter = 0x10_ffff;

/**
 * Writes texts with each word as one character, by the number that the word has in the record; new words are given one. Null for
 * null, and for a text with a word too many: after a million words there are no characters left.
 */
export async function writeSaid(tx: Tx, texts: (readonly string[] | null)[]): Promise<(string | null)[]> {
  const cut = texts.map((paragraphs) => paragraphs?.map(wordsOf) ?? null);
  const forms = new Map(cut.flatMap((paragraphs) => paragraphs?.flat() ?? []).map((word) => [word.join(' '), word]));
  const characters = await numberWords(tx, forms);
  return cut.map((paragraphs) => {
    if (paragraphs === null) return null;
    const words = paragraphs.map((own) => own.map((word) => characters.get(word.join(' ')) ?? null));
    if (words.flat().includes(null)) return null;
    return words.map((own) => own.join('')).join(border);
  });
}

function wordsOf(paragraph: string): string[][] {
  return tokenize(paragraph).map((token) => documentForms(token).surface);
}

async function numberWords(tx: Tx, forms: ReadonlyMap<string, string[]>): Promise<Map<string, string>> {
  if (forms.size === 0) return new Map();
  const words = [...forms.keys()];
  const before = await findNumbers(tx, words);
  const added = words.filter((word) => !before.has(word));
  if (added.length === 0) return before;
  await addWords(
    tx,
    added.map((word) => ({ word, forms: forms.get(word) ?? [] })),
  );
  return findNumbers(tx, words);
}

/**
 * Gives each word the next number. A sequence would lose those of every preview, which is rolled back; so writers of new words wait
 * for each other. A word that another writer has numbered meanwhile has that number.
 */
async function addWords(tx: Tx, rows: { word: string; forms: string[] }[]): Promise<void> {
  await tx.$executeRaw`LOCK TABLE said_word IN SHARE ROW EXCLUSIVE MODE`;
  await tx.$executeRaw`
    INSERT INTO said_word (word, forms, number)
    SELECT given.word, given.forms,
           (SELECT coalesce(max(number), 0) FROM said_word) + row_number() OVER (ORDER BY given.word COLLATE "C")
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (word text, forms text[])
     WHERE NOT EXISTS (SELECT FROM said_word known WHERE known.word = given.word)
    ON CONFLICT DO NOTHING`;
}

async function findNumbers(tx: Tx, words: string[]): Promise<Map<string, string>> {
  const known = await tx.$queryRaw<{ word: string; number: number }[]>`
    SELECT word, number FROM said_word WHERE word = ANY(${words}::text[])`;
  return new Map(known.flatMap(({ word, number }) => toEntry(word, characterOf(number))));
}

function toEntry(word: string, character: string | null): [string, string][] {
  return character === null ? [] : [[word, character]];
}

/** The character of the word with this number. */
export function characterOf(number: number): string | null {
  const plain = firstCharacter + number;
  const code = plain < surrogates.first ? plain : plain + surrogates.count;
  return code > lastCharacter ? null : String.fromCodePoint(code);
}
