import { describe, expect, it } from 'vitest';
import { pairRows } from '@/lib/analysis/alignment/pair-rows';
import { findDivergences } from '@/lib/analysis/facts/divergences';
import { loader } from '@/lib/auth/permissions';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import type { Database } from '@/lib/db/client';
import { checkRecords } from '@/lib/editing/bundled/check-records';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { parseRecords } from '@/lib/editing/bundled/parse-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { loadPracticeRecord } from '@/lib/editing/practice/load-practice-record';
import type { PreparedText } from '@/lib/editing/texts/prepare/prepare-text';
import { makeNameLexicon, type NameLexicon } from '@/lib/language/names/name-lexicon';
import { ofCorrections } from '@/lib/records/history/corrections';
import { splitSentences } from '@/lib/text/documents/sentences';
import { databaseApart } from '@/tests/support/database';
import {
  type PracticePassage,
  type PracticePlace,
  type PracticeRow,
  readAnswers,
  readPracticeTexts,
} from '@/tests/support/practice-answers';
import { verifyNow } from '@/tests/support/verify-now';

const folder = 'prisma/practice/records';
const { records, faults } = parseRecords(await readRecordFiles(folder));
const texts = await readPracticeTexts();
/** The numbered series, without what other bodies said. */
const series = records.meetings.filter(({ body }) => body === 'tervane').map(({ id }) => id);
const whole = [...texts.values()].filter(({ record }) => isWhole(record.standing));

function isWhole(standing: string): boolean {
  return standing === 'official' || standing === 'courtesy_translation';
}

function textOf(id: string) {
  const text = texts.get(id);
  if (!text) throw new Error(`no ${id}`);
  return text.record;
}

function paragraphsOf(id: string): string[] {
  return textOf(id).paragraphs.map(({ content }) => content);
}

function wordsAt(paragraphs: string[], { index, start, end }: PracticePlace): string | undefined {
  return paragraphs[index]?.slice(start, end);
}

/** Quotations that are not where the key says, or not at the address that it gives. */
function misplaced(passages: PracticePassage[]): PracticePassage[] {
  return passages.filter((passage) => {
    const { paragraphs } = textOf(passage.text);
    const isThere = wordsAt(paragraphsOf(passage.text), passage) === passage.quote;
    return !isThere || paragraphs[passage.index]?.slots.join() !== passage.address.join();
  });
}

/** Every place at which the words occur, in the statements' own texts. */
function occurrencesOf(words: string): string[] {
  return whole.flatMap(({ id, record }) =>
    record.paragraphs.flatMap(({ content }, index) =>
      [...content.matchAll(new RegExp(`${words}(?![\\p{L}\\p{M}])`, 'gu'))].map(
        ({ index: start }) => `${id} ${index} ${start}`,
      ),
    ),
  );
}

/** Every run of up to five words in a row of words. */
function partsOf(row: string): string[] {
  const words = row.split(' ');
  return words.flatMap((_, from) => [1, 2, 3, 4, 5].map((length) => words.slice(from, from + length).join(' ')));
}

function numberOf(meeting: string): number {
  return Number(meeting.split('-')[1]);
}

describe('the practice record', () => {
  it('is sound', () => {
    expect(faults).toEqual([]);
    expect(checkRecords(records)).toEqual([]);
  });

  it('has at least twelve statements over six years, each whole in both languages and one of them official', () => {
    const ofSeries = records.statements.filter(({ id }) => series.includes(id));
    const days = ofSeries.map(({ issued }) => issued ?? '').sort();
    expect(days.length).toBeGreaterThanOrEqual(12);
    expect(Number(days.at(-1)?.slice(0, 4)) - Number(days[0]?.slice(0, 4))).toBeGreaterThanOrEqual(6);
    for (const { id } of ofSeries) {
      const own = whole.filter(({ record }) => record.statement === id).map(({ record }) => record);
      expect(own.map(({ lang }) => lang).sort(), id).toEqual(['ar', 'en']);
      expect(own.some(({ standing }) => standing === 'official')).toBe(true);
      for (const { paragraphs } of own) expect(paragraphs.length).toBeGreaterThanOrEqual(12);
    }
  });

  it('says as much of a meeting in the line of either language', () => {
    for (const { id, summary } of records.meetings) {
      const [ar = [], en = []] = [summary?.ar, summary?.en].map((words) => splitSentences(words ?? ''));
      expect(ar.length, id).toBe(en.length);
    }
  });

  it('names each text as its manifest does', () => {
    const named = records.statements.flatMap(({ id, texts: own }) => own.map(({ slug }) => `${id}/${slug}`));
    expect(named.sort()).toEqual([...texts.keys()].sort());
    for (const { id, texts: own } of records.statements) {
      for (const { slug, lang, standing, rights, disclaimer, published } of own) {
        expect(textOf(`${id}/${slug}`)).toMatchObject({ lang, standing, rights, disclaimer, published });
      }
    }
  });

  it('leaves nothing for an editor to doubt in its texts', () => {
    const warnings = [...texts.values()].flatMap(({ id, record }) => record.warnings.map(({ why }) => `${id} ${why}`));
    expect(warnings).toEqual([]);
  });

  it('has no name, code or id of the real record, and no text of it names one', async () => {
    const { records: real } = parseRecords(await readRecordFiles());
    for (const noun of ['parties', 'places', 'bodies', 'meetings', 'statements', 'designations', 'sources'] as const) {
      const ids = new Set(real[noun].map(({ id }) => id));
      expect(records[noun].filter(({ id }) => ids.has(id))).toEqual([]);
    }
    const names = [...real.parties, ...real.places].flatMap(({ name }) => [name.ar, name.en]);
    const all = [...texts.keys()].flatMap(paragraphsOf).join('\n');
    const words = new Set(all.match(/\p{L}+(?:[ -]\p{L}+)*/gu)?.flatMap(partsOf));
    expect(names.filter((name) => words.has(name))).toEqual([]);
  });

  it('quotes in its plans and claims what the cited texts say', () => {
    const bySource = new Map(
      [...texts.values()].map(({ id, record }) => [`${record.statement} ${record.lang} ${record.published}`, id]),
    );
    const holds = (statement: string, source: string, words: string) => {
      const own = records.statements.find(({ id }) => id === statement)?.texts.find((text) => text.source === source);
      const id = own && bySource.get(`${statement} ${own.lang} ${own.published}`);
      return id !== undefined && paragraphsOf(id).some((content) => content.includes(words));
    };
    for (const plan of records.plans)
      expect(holds(plan.announcedAt ?? '', plan.source, plan.asSaid.text), plan.id).toBe(true);
    for (const meeting of records.meetings) {
      for (const { id, words, sources } of meeting.claims) {
        expect(holds(meeting.id, sources[0] ?? '', words?.text ?? '-'), id).toBe(true);
      }
    }
  });

  it('is loaded and published by the verbs of the real record', async () => {
    const { db, url } = await databaseApart('migrated');
    const words = { ...(await readTextsFolders(['prisma/practice/texts'])), isDryRun: false, reason: null };
    const files = await readRecordFiles(folder);
    const made = await loadPracticeRecord(loader, { records: files, texts: words }, { db });
    expect(made).toMatchObject({ load: { kept: [] }, texts: texts.size });
    expect(await db.source.count()).toBe(records.sources.length);
    // What is loaded in one go is no correction of anything.
    expect(await db.change.count({ where: ofCorrections })).toBe(0);
    const stored = await db.text.findMany({
      select: { slug: true, statement: { select: { publicId: true } }, paragraphs: { select: { content: true } } },
    });
    expect(stored.filter(({ paragraphs }) => paragraphs.length === 0)).toEqual([]);
    expect(stored).toHaveLength(texts.size);
    expect(await verifyNow(url)).toMatchObject({ ok: true });
    await expectFirstVersions(db);
    // A text whose words came is left alone by the next load, which has nothing new to say of it.
    expect(await loadRecords(loader, files, { db })).toMatchObject({ run: null, proposed: 0 });
    await expectFirstVersions(db);
  });

  async function expectFirstVersions(db: Database) {
    const [statements, stored] = [await db.statement.findMany(), await db.text.findMany()];
    expect([...statements, ...stored].filter(({ version }) => version !== 1)).toEqual([]);
    expect(await db.statementVersion.count()).toBe(statements.length);
    expect(await db.run.findMany({ select: { kind: true } })).toEqual([{ kind: 'load' }]);
  }
});

describe('the answer key of the practice record', () => {
  it('accounts for every paragraph of two successive texts, and its edits make the second of the first', async () => {
    const pairs = await readAnswers('pairs');
    for (const { before, after, rows } of pairs) {
      const [from, to] = [paragraphsOf(before), paragraphsOf(after)];
      const name = `${before} to ${after}`;
      expect(
        rows.flatMap((row) => row.before).sort((a, b) => a - b),
        name,
      ).toEqual([...from.keys()]);
      expect(
        rows.flatMap((row) => row.after).sort((a, b) => a - b),
        name,
      ).toEqual([...to.keys()]);
      for (const row of rows) {
        expect(shapeFault(row), `${name} ${JSON.stringify(row)}`).toBeNull();
        if (row.before.length === 0 || row.after.length === 0 || row.kind === 'rewritten') continue;
        for (const edit of row.edits) {
          expect(wordsAt(from, edit.before), name).toBe(edit.before.quote);
          expect(wordsAt(to, edit.after), name).toBe(edit.after.quote);
        }
        expect(applyEdits(from, row), name).toBe(row.after.map((index) => to[index]).join(' '));
      }
    }
    expect(pairs).toHaveLength(2 * (series.length - 1) + 1);
  });

  it('calls a paragraph moved where the others keep their order without it, and not with it', async () => {
    for (const { before, after, rows } of await readAnswers('pairs')) {
      const both = rows.filter((row) => row.before.length > 0 && row.after.length > 0);
      const still = both.filter(({ moved }) => !moved);
      expect(isInOrder(still), `${before} to ${after}`).toBe(true);
      for (const row of both.filter(({ moved }) => moved)) {
        expect(isInOrder([...still, row]), `${before} to ${after}`).toBe(false);
      }
    }
  });

  it('has what an analyst looks for, in both languages', async () => {
    const pairs = await readAnswers('pairs');
    for (const lang of ['en', 'ar']) {
      const rows = pairs.filter(({ after }) => after.endsWith(`/${lang}`)).flatMap((pair) => pair.rows);
      const kinds = new Set<string>(rows.flatMap(({ kind, edits }) => [kind, ...edits.map((edit) => edit.kind)]));
      for (const kind of [
        'same',
        'spelling',
        'split',
        'merged',
        'added',
        'dropped',
        'word',
        'figure',
        'date',
        'inserted',
      ]) {
        expect(kinds.has(kind), `${lang} ${kind}`).toBe(true);
      }
      expect(rows.some(({ moved }) => moved)).toBe(true);
    }
  });

  it('lists every occurrence of each wording of a phrase, and one wording that returns', async () => {
    for (const { id, wordings } of await readAnswers('phrases')) {
      expect(misplaced(wordings)).toEqual([]);
      const listed = wordings.map(({ text, index, start }) => `${text} ${index} ${start}`);
      const found = [...new Set(wordings.map(({ quote }) => quote))].flatMap(occurrencesOf);
      expect(listed.sort(), id).toEqual(found.sort());
    }
    const threat = (await readAnswers('phrases')).find(({ id }) => id === 'threat')?.wordings ?? [];
    for (const lang of ['en', 'ar']) {
      const said = threat.filter(({ text }) => series.some((id) => text === `${id}/${lang}`)).map(({ quote }) => quote);
      const turns = said.filter((quote, index) => quote !== said[index - 1]);
      expect(new Set(turns).size, lang).toBe(3);
      expect(turns.at(-1), lang).toBe(turns[0]);
    }
  });

  it('calls a theme silent where neither language has a word of it', async () => {
    for (const { topic, said, silent, cannotSay } of await readAnswers('themes')) {
      expect(misplaced(said), topic).toEqual([]);
      const ofLang = (lang: string) => new Set(said.filter(({ text }) => text.endsWith(`/${lang}`)).map(statementOf));
      expect([...ofLang('en')].sort(), topic).toEqual([...ofLang('ar')].sort());
      expect([...ofLang('en'), ...silent].sort(), topic).toEqual(series.toSorted());
      expect(cannotSay).toEqual(records.gaps.map(({ ordinal }) => ordinal));
      const labels = records.vocabulary.find(({ id }) => id === `topic-${topic}`)?.labels ?? [];
      const spoken = labels.flatMap(({ text }) => occurrencesOf(text)).map((place) => place.split('/')[0] ?? '');
      expect(
        silent.filter((meeting) => spoken.includes(meeting)),
        topic,
      ).toEqual([]);
    }
  });

  it('follows each commitment from the meeting that makes it', async () => {
    const topics = new Set(records.topics.map(({ id }) => id));
    for (const { id, topic, steps } of await readAnswers('commitments')) {
      expect(topics.has(topic), id).toBe(true);
      expect(steps[0]?.state, id).toBe('new');
      const numbers = steps.map(({ meeting }) => numberOf(meeting));
      expect(numbers, id).toEqual(numbers.toSorted((a, b) => a - b));
      for (const { meeting, state, said } of steps) {
        expect(misplaced(said), id).toEqual([]);
        const langs = said.map(({ text }) => text).sort();
        expect(langs, id).toEqual(state === 'dropped' ? [] : [`${meeting}/ar`, `${meeting}/en`]);
      }
    }
  });

  it('names boilerplate that most statements repeat word for word, or nearly', async () => {
    const boilerplate = await readAnswers('boilerplate');
    for (const { id, said } of boilerplate) {
      expect(misplaced(said), id).toEqual([]);
      expect(new Set(said.map(statementOf)).size, id).toBeGreaterThan(6);
    }
    const law = boilerplate.find(({ id }) => id === 'law')?.said ?? [];
    expect(new Set(law.map(({ quote }) => quote)).size).toBe(2);
    expect(law).toHaveLength(2 * series.length);
  });

  it('names every paragraph that has no single partner in the other language', async () => {
    const uneven = await readAnswers('uneven');
    for (const { id: statement } of records.statements) {
      const found = (['en', 'ar'] as const).map((lang) => {
        const other = textOf(`${statement}/${lang === 'en' ? 'ar' : 'en'}`).paragraphs;
        return textOf(`${statement}/${lang}`).paragraphs.flatMap(({ slots }, index) => {
          const partners = other.filter((paragraph) => paragraph.slots.some((label) => slots.includes(label)));
          const isAlone = partners.length === 1 && partners[0]?.slots.join() === slots.join();
          const sharers = textOf(`${statement}/${lang}`).paragraphs.filter((own) => own.slots.join() === slots.join());
          return isAlone && sharers.length === 1 ? [] : [index];
        });
      });
      const listed = uneven.filter((row) => row.statement === statement);
      expect(found, statement).toEqual([listed.flatMap(({ en }) => en), listed.flatMap(({ ar }) => ar)]);
    }
    expect(new Set(uneven.map(({ kind }) => kind)).size).toBe(2);
  });

  it('finds every true difference between two texts of a statement, and asserts none that is false', async () => {
    const named = (rows: { id: string; name: Titled; variants: { ar: string[]; en: string[] } }[]) =>
      rows.map(({ id, name, variants }) => ({
        id,
        kind: 'party' as const,
        ar: [name.ar, ...variants.ar],
        en: [name.en, ...variants.en],
      }));
    const lexicon = makeNameLexicon([
      ...records.bodies.map(({ id, name }) => ({ id, ar: [name.ar ?? ''], en: [name.en] })),
      ...named(records.parties),
      ...named(records.places),
    ]);
    const all = [...texts.values()];
    const found = all.flatMap((left) =>
      all
        .filter(({ id, record }) => left.id < id && left.record.statement === record.statement)
        .flatMap((right) => differencesOf(left, right, lexicon)),
    );
    expect(found).toEqual(await readAnswers('divergences'));
  });

  it('judges every sentence of each press text', async () => {
    const press = await readAnswers('press');
    const ofPress = [...texts.values()].filter(({ record }) => record.standing === 'press_report');
    expect(press.map(({ text }) => text).sort()).toEqual(ofPress.map(({ id }) => id).sort());
    for (const { text, sentences } of press) {
      const paragraphs = paragraphsOf(text);
      for (const sentence of sentences) expect(wordsAt(paragraphs, sentence), text).toBe(sentence.quote);
      const joined = paragraphs.map((_, index) =>
        sentences
          .filter((sentence) => sentence.index === index)
          .map(({ quote }) => quote)
          .join(' '),
      );
      expect(joined, text).toEqual(paragraphs);
      for (const { quote, verdict, of, altered } of sentences) {
        expect(of === null, quote).toBe(verdict === 'not-in-statement');
        const held = of === null ? '' : (textOf(of.text).paragraphs[of.index]?.content ?? '');
        if (of) expect(textOf(of.text).paragraphs[of.index]?.slots).toEqual(of.address);
        for (const words of altered)
          expect([quote.includes(words.said), held.includes(words.held)]).toEqual([true, true]);
        if (verdict === 'from-another-document') expect(of && statementOf(of)).not.toBe(statementOf({ text }));
      }
    }
  });

  it('has two hundred quotations in each language, and says where they are from and how they were altered', async () => {
    const quotations = await readAnswers('quotations');
    const heldIn = (lang: string, statement: string, words: string) =>
      paragraphsOf(`${statement}/${lang}`).some((content) => content.includes(words));
    expect(misplaced(quotations.flatMap(({ at }) => at ?? []))).toEqual([]);
    for (const { lang, said, claimed, verdict, at, altered } of quotations) {
      const holders = records.statements.filter(({ id }) => heldIn(lang, id, said)).map(({ id }) => id);
      const undone = altered.reduce((words, change) => words.replace(change.said, change.held), said);
      expect(undone, said).toBe(at?.quote ?? said);
      if (verdict === 'exact') expect(holders, said).toContain(claimed);
      else if (verdict === 'elsewhere') expect(holders, said).toEqual([at && statementOf(at)]);
      else expect(holders, said).toEqual([]);
      if (verdict === 'elsewhere') expect(holders, said).not.toContain(claimed);
      expect(at === null, said).toBe(verdict === 'absent');
    }
    for (const lang of ['en', 'ar']) {
      expect(quotations.filter((quotation) => quotation.lang === lang).length, lang).toBeGreaterThanOrEqual(200);
    }
  });

  it('says of numbers, plans, members and disagreements what the records say', async () => {
    const { gaps, neverHeld, open, joined, disagreements } = await readAnswers('facts');
    expect(records.gaps.map(({ ordinal }) => ordinal)).toEqual(gaps);
    const unheld = records.plans.filter(({ heldAs }) => heldAs === null).map(({ id }) => id);
    expect(unheld.sort()).toEqual([...neverHeld, ...open].sort());
    const members = records.memberships.filter(({ role }) => role === 'member');
    expect(members.map(({ party, joined: day }) => ({ party, day }))).toEqual(joined);
    const claims = records.meetings.flatMap(({ id, claims: own }) =>
      own.map(({ id: claim, property, status }) => ({ record: id, property, claim, status })),
    );
    expect(claims).toEqual(disagreements);
  });
});

type Titled = { ar: string; en: string };

/** As the page of two texts side by side compares them, row by row. */
function differencesOf(left: PreparedText, right: PreparedText, lexicon: NameLexicon) {
  const extent = [left, right].every(({ record }) => isWhole(record.standing)) ? 'whole' : 'part';
  return pairRows(left.record.paragraphs, right.record.paragraphs).flatMap((row) => {
    const [a, b] = [row.left, row.right].map((side) => side.map(({ content }) => content).join('\n'));
    if (!(a && b)) return [];
    return findDivergences(a, b, { lexicon, extent }).map((found) => ({
      texts: [left.id, right.id],
      slot: row.left[0]?.slots[0],
      code: found.code,
      said: [found.left?.quote ?? null, found.right?.quote ?? null],
    }));
  });
}

function statementOf({ text }: { text: string }): string {
  return text.split('/')[0] ?? '';
}

/** What is wrong with the number of paragraphs or edits that a row of its kind has. */
function shapeFault({ kind, before, after, edits }: PracticeRow): string | null {
  const counts = `${Math.min(before.length, 2)}:${Math.min(after.length, 2)}`;
  const wanted = { added: ['0:1', '0:2'], dropped: ['1:0', '2:0'], split: ['1:2'], merged: ['2:1'] };
  const allowed =
    kind in wanted ? wanted[kind as keyof typeof wanted] : kind === 'rewritten' ? ['1:1', '1:2', '2:1'] : ['1:1'];
  if (!allowed.includes(counts)) return `${kind} has ${counts}`;
  if (kind === 'edited' && !edits.some((edit) => edit.kind !== 'spelling')) return 'edited without an edit';
  if (kind === 'spelling' && edits.some((edit) => edit.kind !== 'spelling')) return 'more than spelling';
  return kind === 'same' && edits.length > 0 ? 'same with an edit' : null;
}

/** The first paragraphs of a row with its edits applied, from the last to the first. */
function applyEdits(paragraphs: string[], { before, edits }: PracticeRow): string {
  const inOrder = edits.toSorted((a, b) => b.before.start - a.before.start);
  return before
    .map((index) =>
      inOrder
        .filter((edit) => edit.before.index === index)
        .reduce(
          (content, edit) => content.slice(0, edit.before.start) + edit.after.quote + content.slice(edit.before.end),
          paragraphs[index] ?? '',
        ),
    )
    .join(' ');
}

function isInOrder(rows: PracticeRow[]): boolean {
  const inOrder = rows.toSorted((a, b) => (a.before[0] ?? 0) - (b.before[0] ?? 0));
  return inOrder.every(({ after }, index) => index === 0 || (inOrder[index - 1]?.after.at(-1) ?? 0) < (after[0] ?? 0));
}
