import { describe, expect, it } from 'vitest';
import { checkRecords } from '@/lib/editing/bundled/check-records';
import { parseRecords } from '@/lib/editing/bundled/parse-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { foldedKey } from '@/lib/text/characters/folded-key';

const { records, faults } = parseRecords(await readRecordFiles());
const { vocabulary } = records;
const labels = vocabulary.flatMap((concept) => concept.labels.map((label) => ({ ...label, concept: concept.id })));

const ofKind = (kind: string) => vocabulary.filter((concept) => concept.kind === kind);
const refsOf = (kind: string) => new Set(ofKind(kind).map(({ ref }) => ref));
const idsOf = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id));
const textsOf = (kind: string, ref: string) =>
  vocabulary.find((concept) => concept.kind === kind && concept.ref === ref)?.labels.map(({ text }) => text) ?? [];

/** Two records of one thing share its names. */
const sameThing = [['body-fatf', 'party-fatf']];

/** Names that belong to more than one concept; every reader must offer them all. */
const ambiguous: Record<string, string[]> = {
  عمان: ['party-om', 'place-amman'],
  الكويت: ['party-kw', 'place-kuwait-city'],
  kuwait: ['party-kw', 'place-kuwait-city'],
  لوكسمبورغ: ['party-lu', 'place-luxembourg'],
  لوكسمبورج: ['party-lu', 'place-luxembourg'],
  اللوكسمبورغ: ['party-lu', 'place-luxembourg'],
  luxembourg: ['party-lu', 'place-luxembourg'],
  إدراج: ['designation', 'listing'],
  إدراجات: ['designation', 'listing'],
  تصنيف: ['designation', 'listing'],
  تصنيفات: ['designation', 'listing'],
  designation: ['designation', 'listing'],
  listing: ['designation', 'listing'],
  'line of effort': ['line-of-effort', 'word-axis'],
  theme: ['word-axis', 'word-topic'],
  country: ['word-country', 'word-land'],
  donor: ['donor', 'donor-state'],
  group: ['word-group', 'word-group-of-people'],
  target: ['listed-target', 'word-objective'],
  measure: ['word-measure', 'word-procedure'],
  revenue: ['proceeds', 'revenue'],
  taxation: ['tax', 'taxation-by-group'],
};

describe('the vocabulary', () => {
  it('is sound, and every record that it refers to is on file', () => {
    expect(faults).toEqual([]);
    expect(checkRecords(records)).toEqual([]);
    expect(new Set(vocabulary.map(({ id }) => id)).size).toBe(vocabulary.length);
    for (const { id, kind, ref } of vocabulary) {
      if (['body', 'party', 'topic'].includes(kind)) expect(ref, id).not.toBeNull();
      if (['term', 'month'].includes(kind)) expect(ref, id).toBeNull();
    }
  });

  it('holds every body, party, place, topic and month, and at least 150 terms', () => {
    expect(refsOf('body')).toEqual(idsOf(records.bodies));
    expect(refsOf('party')).toEqual(idsOf(records.parties));
    expect([...idsOf(records.places)].filter((id) => !refsOf('place').has(id))).toEqual([]);
    expect(refsOf('topic')).toEqual(idsOf(records.topics));
    expect(ofKind('month').map(({ id }) => id)).toEqual(
      Array.from({ length: 12 }, (_, index) => `month-${String(index + 1).padStart(2, '0')}`),
    );
    expect(ofKind('term').filter(({ id }) => !id.startsWith('word-')).length).toBeGreaterThanOrEqual(150);
    const counts = [...new Set(vocabulary.map(({ kind }) => kind))].map((kind) => `${kind} ${ofKind(kind).length}`);
    process.stdout.write(`Concepts: ${counts.join(', ')}. Labels: ${labels.length}.\n`);
  });

  it('has every name and variant of the records', () => {
    const missing = [
      ...records.parties.flatMap(({ id, name, variants, wrongForms, acronym }) =>
        [name.ar, name.en, ...variants.ar, ...variants.en, ...wrongForms.ar, acronym]
          .filter((text) => text !== null && !textsOf('party', id).includes(text))
          .map((text) => `${id}: ${text}`),
      ),
      ...records.places.flatMap(({ id, name, variants }) =>
        [name.ar, name.en, ...variants.ar, ...variants.en]
          .filter((text) => !textsOf('place', id).includes(text))
          .map((text) => `${id}: ${text}`),
      ),
      ...records.bodies.flatMap(({ id, name, nameArOwn, names }) =>
        [name.ar ?? nameArOwn, name.en, ...names.map((other) => other.name)]
          .filter((text) => text !== null && !textsOf('body', id).includes(text))
          .map((text) => `${id}: ${text}`),
      ),
      ...records.topics.flatMap(({ id, label }) =>
        [label.ar, label.en].filter((text) => !textsOf('topic', id).includes(text)).map((text) => `${id}: ${text}`),
      ),
    ];
    // In a vocabulary this form would lead from the FATF to the Counter ISIS Finance Group.
    expect(missing).toEqual(['fatf: مجموعة العمل المالية']);
  });

  it('prefers one label in each language, and gives for every other one a reason in both', () => {
    for (const { id, labels: own } of vocabulary) {
      const preferred = own.filter(({ kind }) => kind === 'preferred').map(({ lang }) => lang);
      expect(preferred, id).toEqual(['ar', 'en']);
    }
    const bare = labels.filter(({ kind }) => kind !== 'preferred').filter(({ reason }) => !isBilingual(reason));
    expect(bare).toEqual([]);
  });

  it('writes Arabic in Arabic letters and everything else in Latin letters', () => {
    const strangers = labels.filter(({ lang, text }) =>
      lang === 'ar' ? !/\p{Script=Arabic}/u.test(text) : /\p{Script=Arabic}/u.test(text) || !/\p{L}|\d/u.test(text),
    );
    expect(strangers).toEqual([]);
    expect(new Set(labels.map(({ lang }) => lang))).toEqual(new Set(['ar', 'en', 'ar-Latn']));
    const reasons = labels.flatMap(({ reason }) => (isBilingual(reason) ? [reason] : []));
    expect(reasons.filter(({ ar, en }) => !/\p{Script=Arabic}/u.test(ar) || !/[a-z]/i.test(en))).toEqual([]);
  });

  it('steers no direction, and sets the tanwin after its alif', () => {
    const all = labels.flatMap(({ text, reason }) => [text, isBilingual(reason) ? reason.ar : '']);
    expect(all.filter((text) => /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(text))).toEqual([]);
    expect(all.filter((text) => /\u064b\u0627/.test(text))).toEqual([]);
    expect(all.filter((text) => text !== text.normalize('NFC') || text !== text.trim())).toEqual([]);
  });

  it('gives no name to two concepts, except to those known to share it', () => {
    const owners = new Map<string, Set<string>>();
    for (const { lang, text, concept } of labels) {
      const key = `${lang === 'ar' ? 'ar' : 'Latn'} ${foldedKey(text)}`;
      owners.set(key, (owners.get(key) ?? new Set()).add(concept));
    }
    const known = new Map(
      Object.entries(ambiguous).map(([text, ids]) => [
        `${/\p{Script=Arabic}/u.test(text) ? 'ar' : 'Latn'} ${foldedKey(text)}`,
        ids,
      ]),
    );
    const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([key, ids]) => [key, [...ids].sort()] as const);
    const unknown = shared.filter(([key, ids]) => ![known.get(key), ...sameThing].some((those) => isSame(those, ids)));
    expect(unknown).toEqual([]);
    expect([...known.keys()].filter((key) => (owners.get(key)?.size ?? 0) < 2)).toEqual([]);
  });

  it('keeps apart what only looks alike', () => {
    const conceptsOf = (text: string) => labels.filter((label) => label.text === text).map(({ concept }) => concept);
    expect(conceptsOf('مجموعة العمل المالي')).not.toContain('body-cifg');
    expect(conceptsOf('مجموعة العمل المالية')).toEqual(['body-cifg']);
    expect(conceptsOf('مالي')).toEqual([]);
    for (const text of ['عمان', 'الكويت', 'لوكسمبورغ']) {
      const reasons = labels.filter((label) => label.text === text && label.kind !== 'wrong_form');
      expect(new Set(reasons.map(({ concept }) => concept)).size, text).toBe(2);
      for (const { reason } of reasons) expect(isBilingual(reason) && reason.en, text).toMatch(/^ambiguous/);
    }
  });

  it('takes mistakes for what they are', () => {
    const wrong = labels.filter(({ kind }) => kind === 'wrong_form').map(({ text }) => text);
    expect(wrong).toEqual(expect.arrayContaining(['مركز التجارة الحرة', 'الولاياتالمتحدة']));
    for (const party of records.parties) expect(wrong).toEqual(expect.arrayContaining(party.wrongForms.ar));
  });

  it.each([
    ['hawala', 'حوالة', 'حوالات'],
    ['source', 'مصدر', 'مصادر'],
    ['network', 'شبكة', 'شبكات'],
    ['financier', 'ممول', 'ممولون'],
    ['money changer', 'صراف', 'صرافون'],
    ['resolution', 'قرار', 'قرارات'],
    ['ISIS-K', 'داعش خراسان', 'ولاية خراسان'],
    ['Daesh', 'داعش', 'تنظيم الدولة'],
    ['February', 'شباط', 'فيفري'],
    ['FIU', 'وحدة التحريات المالية', 'وحدة الاستخبارات المالية'],
    ['UNSCR 2462', 'القرار 2462', 'القرار رقم 2462'],
    ['AML', 'مكافحة غسل الأموال', 'مكافحة تبييض الأموال'],
  ])('joins %s with %s and %s', (...words) => {
    const holders = vocabulary.filter((concept) => {
      const keys = new Set(concept.labels.map(({ text }) => foldedKey(text)));
      return words.every((word) => keys.has(foldedKey(word)));
    });
    expect(holders).toHaveLength(1);
  });
});

function isBilingual(reason: unknown): reason is { ar: string; en: string } {
  return typeof reason === 'object' && reason !== null && 'ar' in reason && 'en' in reason;
}

function isSame(those: string[] | undefined, ids: string[]): boolean {
  return those !== undefined && those.toSorted().join() === ids.join();
}
