import { beforeAll, describe, expect, it } from 'vitest';
import { readConcordance } from '@/lib/findings/concordance/concordance';
import { placesOf } from '@/lib/findings/phrase/occurrences';
import { type Phrase, readPhrase } from '@/lib/findings/phrase/phrase';
import { wordsOf } from '@/lib/findings/phrase/text-words';
import { trackPhrase } from '@/lib/findings/phrase/track-phrase';
import { type ChangedSince, findChangedSince } from '@/lib/records/statements/held/changed-since';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { findHeldTexts, firstDayOf } from '@/lib/records/statements/held/held-texts-at';
import { findMoment, type Moment } from '@/lib/records/statements/held/moment';
import { tokenize } from '@/lib/text/characters/tokens';
import { firmestOf } from '@/lib/text/documents/firmest-texts';
import { testDatabase } from '@/tests/support/database';
import { loadPractice } from '@/tests/support/practice-database';
import { publishText } from '@/tests/support/publish-text';

const { db } = await testDatabase('migrated');

let moment: Moment;
let texts: HeldText[];

beforeAll(async () => {
  await loadPractice(db);
  const [one] = await db.statement.findMany({ select: { publicId: true }, orderBy: { publicId: 'asc' }, take: 1 });
  // A copy, and a report whose later words may not be shown.
  const report = ['The register of ships, the register of ships. '.repeat(12)];
  const statement = one?.publicId ?? '';
  await publishText(
    { statement, slug: 'en-copy', lang: 'en', standing: 'transcription', paragraphs: [report[0] ?? ''] },
    db,
  );
  await publishText(
    {
      statement,
      slug: 'en-news',
      lang: 'en',
      standing: 'press_report',
      extent: 'excerpt',
      rights: 'press',
      paragraphs: report,
    },
    db,
  );
  const found = await findMoment(db);
  if ('fault' in found) throw new Error(found.fault);
  moment = found;
  const ids = await db.statement.findMany({ select: { publicId: true } });
  const changed: ChangedSince = await findChangedSince(db, moment);
  texts = await findHeldTexts(
    db,
    moment,
    ids.map(({ publicId }) => publicId),
    changed,
  );
});

/** Rows of one to three words from all over the texts, as a reader might type it. */
function phrasesOf(lang: string): Phrase[] {
  const typed = texts
    .filter((text) => text.lang === lang)
    .flatMap(({ paragraphs }) => paragraphs.map(({ content }) => content))
    .flatMap((content) => {
      const words = tokenize(content);
      return words.flatMap((word, at) => {
        const last = words[at + (at % 3)];
        return at % 40 === 0 && last ? [content.slice(word.start, last.end)] : [];
      });
    });
  return [...new Set(typed), 'register of ships', 'the the'].flatMap((words) => {
    const phrase = readPhrase(words, lang === 'ar' ? 'ar' : 'en');
    return 'fault' in phrase ? [] : [phrase];
  });
}

function bruteForce(phrase: Phrase) {
  const own = texts.filter(({ lang }) => lang === phrase.lang);
  const counts = own.map((text) => ({
    text,
    uses: text.paragraphs.reduce((sum, { content }) => sum + placesOf(wordsOf(content), phrase).length, 0),
  }));
  const firmest = new Set(firmestOf(own));
  const counted = counts.filter(({ text, uses }) => uses > 0 && firmest.has(text));
  return {
    total: counts.reduce((sum, { uses }) => sum + uses, 0),
    count: counted.reduce((sum, { uses }) => sum + uses, 0),
    statements: counted.length,
    days: counted.map(({ text }) => firstDayOf(text)).sort(),
  };
}

describe.each(['en', 'ar'])('a phrase in %s', (lang) => {
  it('is counted as often as reading every text counts it, however few are listed', { timeout: 120_000 }, async () => {
    const phrases = phrasesOf(lang);
    expect(phrases.length).toBeGreaterThan(50);
    const dayOf = new Map(texts.map((text) => [text.statement, firstDayOf(text)]));
    for (const phrase of phrases) {
      const wanted = bruteForce(phrase);
      const track = await trackPhrase(phrase, moment, 2);
      expect([track.count, track.statements], phrase.words).toEqual([wanted.count, wanted.statements]);
      expect(
        [track.first, track.last].map((id) => id && dayOf.get(id)),
        phrase.words,
      ).toEqual([wanted.days[0] ?? null, wanted.days.at(-1) ?? null]);
    }
  });

  it('has the same lines page by page as on one page', { timeout: 120_000 }, async () => {
    for (const phrase of phrasesOf(lang).slice(0, 12)) {
      const ask = (offset: number, limit: number) => readConcordance({ phrase, moment, sort: 'date', offset, limit });
      const { total, lines } = await ask(0, 1_000);
      expect(total, phrase.words).toBe(bruteForce(phrase).total);
      const paged = [];
      for (let next: number | null = 0; next !== null; ) {
        const page = await ask(next, 3);
        expect(page.total).toBe(total);
        paged.push(...page.lines);
        next = page.next;
      }
      expect(paged, phrase.words).toEqual(lines);
    }
  });
});
