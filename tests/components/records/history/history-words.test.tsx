import { describe, expect, it } from 'vitest';
import { ClaimChangeList } from '@/components/records/history/claim-change-list';
import { FieldChangeList } from '@/components/records/history/field-change-list';
import { parseRecords } from '@/lib/editing/bundled/parse-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { toSubjects } from '@/lib/editing/bundled/subjects';
import type { Locale } from '@/lib/i18n/locales';
import type { Bilingual } from '@/lib/records/bilingual';
import { compareClaims } from '@/lib/records/history/claim-changes';
import { compareFields } from '@/lib/records/history/field-changes';
import { withRedline } from '@/lib/records/history/field-redline';
import type { RecordNames } from '@/lib/records/history/record-names';
import type { ToldValue } from '@/lib/records/history/told-value';
import type { Json } from '@/lib/text/canonical-json';
import { readAs } from '@/tests/support/render';

type Fields = { [key: string]: Json };

const { records } = parseRecords(await readRecordFiles());
const subjects = toSubjects(records);
const named = <Row extends { id: string }>(rows: Row[], nameOf: (row: Row) => Bilingual) =>
  Object.fromEntries(rows.map((row) => [row.id, nameOf(row)]));
const names: RecordNames = {
  place: named(records.places, ({ name }) => name),
  party: {
    ...named(records.parties, ({ name }) => name),
    ...Object.fromEntries(records.parties.map(({ code, name }) => [code, name])),
  },
  body: named(records.bodies, ({ name }) => name),
  meeting: named(records.meetings, ({ title }) => title),
  statement: named(records.statements, ({ title }) => title),
  source: named(records.sources, ({ publisher }) => publisher),
  topic: named(records.topics, ({ label }) => label),
};

/** What both pages say of the change from one state to another, apart from words and addresses of the record itself. */
function told(locale: Locale, before: Json, after: Json): string {
  const page = (
    <>
      <FieldChangeList fields={compareFields(before, after, names).map(withRedline)} />
      <ClaimChangeList claims={compareClaims(before, after, names)} />
    </>
  );
  const own = [...stringsOf(before), ...stringsOf(after)].filter((words) =>
    / |^https?:|\p{Script=Arabic}/u.test(words),
  );
  return own
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, words) => text.replaceAll(words.replace(/\s+/g, ' '), ''), readAs(locale, page));
}

function stringsOf(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(stringsOf);
}

/** A code, a key, an id with its hyphens and digits, or the braces of a template. */
const raw = /[{}]|\bplural\b|\b[a-z]+_[a-z_]+\b|\b[a-z]+[a-z]*[A-Z][A-Za-z]*\b|\b[a-z]+-[a-z0-9-]*\d[a-z0-9-]*\b/u;
const general = {
  ar: /معلومة لا تُعرض هنا بنصها|تفصيل آخر|قيد بلا اسم منشور/,
  en: /no words here|Another detail|without a public name/,
};

describe('the history of every bundled record', () => {
  for (const type of ['meeting', 'statement', 'text', 'source'] as const) {
    for (const locale of ['ar', 'en'] as const) {
      it(`says each field of a ${type} in words, in ${locale}`, () => {
        for (const { id, json } of subjects[type]) {
          const text = told(locale, {}, json);
          expect(text.match(raw)?.[0] ?? null, `${id}: ${text}`).toBeNull();
          expect(text.match(general[locale])?.[0] ?? null, `${id}: ${text}`).toBeNull();
        }
      });
    }
  }

  it('says something of every field but the id and the place in a list', () => {
    const unsaid = (['meeting', 'statement', 'text', 'source'] as const).flatMap((type) => {
      const fields = new Set(subjects[type].flatMap(({ json }) => Object.keys(json as Fields)));
      return [...fields].filter(
        (field) =>
          !subjects[type].some(({ json }) => {
            const state = { ...(json as Fields), [field]: null };
            return compareFields(state, json, names).length + compareClaims(state, json, names).length > 0;
          }),
      );
    });
    expect([...new Set(unsaid)].toSorted()).toEqual(['id', 'slug']);
  });
});

describe('a change of words', () => {
  const note = (en: string) => ({ attendanceNote: { ar: null, en } });
  const told = (before: string, after: string) =>
    readAs('en', <FieldChangeList fields={compareFields(note(before), note(after), names).map(withRedline)} />);

  it('is told as a redline where half of a sentence stayed, and as from one to the other where it did not', () => {
    expect(
      told('Thirty states and four organizations were present.', 'Forty states and four organizations were present.'),
    ).toContain('Removed: Thirty Added: Forty states and four organizations were present.');
    expect(
      told('Thirty states and four organizations were present.', 'Nobody has said how many of the members came.'),
    ).toContain('from Thirty states and four organizations were present. to Nobody');
    expect(told('About 30 states', 'About 40 states')).toContain('from About 30 states to About 40 states');
  });
});

describe('a change of a figure', () => {
  const claim = {
    id: 'x-1',
    property: 'count.present',
    value: { kind: 'count', value: 60, qualifier: 'over', basis: 'present', unit: 'states' },
    words: { lang: 'en', text: 'more than sixty' },
    status: 'adopted',
    sources: ['bulletin'],
  };
  const count = (value: number) => ({ value, qualifier: 'over', basis: 'present', unit: 'states' });
  const [before, after] = [{ counts: [count(50)] }, { counts: [count(60)], claims: [claim] }];
  const bulletin = { ar: 'النشرة', en: 'The Bulletin' };
  const page = (
    <>
      <FieldChangeList fields={compareFields(before, after, names).map(withRedline)} />
      <ClaimChangeList claims={compareClaims(before, after, { ...names, source: { bulletin } })} />
    </>
  );

  it('is said by the figure, then in one line for the claim', () => {
    const text = readAs('en', page);
    expect(text).toContain('over 50 states (present)');
    expect(text).toContain('Added · Attendance: over 60 states (present) — “more than sixty” — The Bulletin · adopted');
    expect(readAs('ar', page)).toContain('أكثر من 60 دولة (حضور) — “more than sixty” — النشرة · معتمدة');
  });

  it('names a source once where it speaks for itself, and twice where it reports another', () => {
    const lineOf = (saidBy: Bilingual, sources = ['bulletin']) => {
      const told = { claims: [{ ...claim, saidBy, sources }] };
      const other = { ar: 'الصحيفة', en: 'The Herald' };
      const known = { ...names, source: { bulletin, herald: other } };
      return readAs('en', <ClaimChangeList claims={compareClaims({}, told, known)} />);
    };
    expect(lineOf(bulletin)).toContain('“more than sixty” — The Bulletin · adopted');
    expect(lineOf({ ar: 'الناطق', en: 'The spokesman' })).toContain('— The spokesman · The Bulletin · adopted');
    expect(lineOf(bulletin, ['bulletin', 'herald'])).toContain('— The Bulletin · The Bulletin, The Herald · adopted');
  });

  it('names a field and a value without words by a general phrase', () => {
    const odd = { field: 'shoeSize', part: null, figure: null, lang: null } as const;
    const codes: ToldValue = { kind: 'codes', field: 'mode', codes: ['by_pigeon'] };
    const text = readAs(
      'en',
      <FieldChangeList fields={[{ ...odd, before: { kind: 'other' }, after: codes, redline: null }]} />,
    );
    expect(text).toContain('Another detail');
    expect(text).not.toMatch(/shoe|pigeon/);
  });
});

it('the reason of a withdrawal is no value that was added', () => {
  const [shown, gone] = [{ withdrawnReason: null }, { withdrawnReason: 'a duplicate' }];
  const list = <FieldChangeList fields={compareFields(shown, gone, names).map(withRedline)} />;
  expect(readAs('en', list)).toBe('Reason for withdrawal: a duplicate');
  expect(readAs('ar', list)).toMatch(/^سبب السحب: a duplicate/);
});
