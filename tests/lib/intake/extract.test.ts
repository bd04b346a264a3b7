import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/intake/extract';
import { fieldValues, type Intake } from '@/lib/intake/intake-format';
import { acceptText } from '@/lib/intake/text/accept-text';
import { growthOf, mostGrowth } from '@/tests/support/growth';
import { proposedValue, read, readCorpus, vocabulary } from '@/tests/support/intake';

const corpus = readCorpus().map(({ lines }) => lines.join('\n'));
const stable = ({ recordType, body, proposals }: Intake) => ({
  recordType,
  body,
  // The issuer is given as it is written, marks included.
  values: proposals
    .filter(({ field }) => !field.startsWith('statement.i') && !field.startsWith('statement.t'))
    .map(({ field, value }) => [field, value]),
});

describe('evidence', () => {
  const telling = corpus.filter((text) => read(text).proposals.length > 0);

  it('is given for most texts of the corpus', () => {
    expect(telling.length).toBeGreaterThan(corpus.length / 2);
  });

  it.each(telling)('is the words of the text, and never empty', (text) => {
    const { proposals, mentions, removed } = read(text);
    for (const { evidence, alternatives, field, value } of [...proposals, ...mentions]) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(fieldValues[field].safeParse(value).success).toBe(true);
      for (const { start, end, quote } of [...evidence, ...alternatives.flatMap((other) => other.evidence)]) {
        expect(start).toBeLessThan(end);
        expect(text.slice(start, end)).toBe(quote);
      }
    }
    for (const { start, end } of removed) expect(text.slice(start, end).trim()).not.toBe('');
  });

  it('holds for any text at all', () => {
    const pieces = fc.constantFrom(
      ...corpus.flatMap((text) => text.split(/(?<=[ \n])/)),
      '\u0651',
      'ـ',
      '(',
      '«',
      '"',
      '12',
      '.',
    );
    let quoted = 0;
    const words = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''));
    const noise = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...telling), words, noise, (frame, added, ending) => {
        const text = `${frame}\n${added}${ending}`.normalize('NFC');
        for (const { evidence } of read(text, '2026-05-01').proposals) {
          for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
          quoted += evidence.length;
        }
      }),
      { numRuns: 200 },
    );
    expect(quoted).toBeGreaterThan(200);
  });

  it('is of the NFC text', () => {
    const text = 'عقدت مجموعة مكافحة تمويل داعش ا\u0654ول اجتماع لها في روما.';
    const [proposal] = read(text).proposals;
    const { start = 0, end = 0, quote = '' } = proposal?.evidence[0] ?? {};
    expect(text.normalize('NFC').slice(start, end)).toBe(quote);
  });
});

describe('marks that are not seen', () => {
  it.each([
    ['a vowel', /(?<=[بتثجحخدذرزسشصضطظعغفقكلمن])(?=[\u0621-\u064a])/g, '\u064e'],
    ['tatweel', /(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[\u0621-\u064a])/g, '\u0640'],
    ['a direction mark', / /g, ' \u200f'],
  ])('such as %s change no value', (_, place, mark) => {
    // A vowel on the first letter tells Oman from Amman: no text of the corpus depends on it.
    for (const text of corpus) expect(stable(read(text.replace(place, mark)))).toEqual(stable(read(text)));
  });
});

describe('hostile input', () => {
  it('is refused if it is too long, binary or broken', () => {
    expect(acceptText('ا'.repeat(100_001))).toEqual({ ok: false, reason: 'too-long' });
    expect(acceptText('a'.repeat(10_000_000))).toEqual({ ok: false, reason: 'too-long' });
    expect(acceptText('\u0000\u0001\u0002PNG')).toEqual({ ok: false, reason: 'binary' });
    expect(acceptText('a\ud800')).toEqual({ ok: false, reason: 'not-unicode' });
    expect(acceptText('ا\u0654')).toEqual({ ok: true, text: 'أ' });
  });

  it.each([
    ['nested quotes', '«'.repeat(2_000)],
    ['nested brackets', '('.repeat(4_000)],
    ['digits', '7'.repeat(8_000)],
    ['spaces', ' '.repeat(8_000)],
    ['cue words', 'عقدت اجتماعها '.repeat(250)],
    ['meetings', 'The CIFG held its fourth meeting. '.repeat(50)],
    ['clauses in one sentence', 'said that the group which held instead of Oslo was to have been '.repeat(40)],
    ['counts', '12 عضوا '.repeat(300)],
    ['places', 'في روما وفي باريس '.repeat(100)],
    ['chairs', 'برئاسة إيطاليا والسعودية '.repeat(60)],
    ['quotations', '"one two three four five six seven" '.repeat(60)],
    ['numbers', '5 و6 و'.repeat(500)],
    ['dates', '1/2/2019 '.repeat(500)],
    ['one line without an end', 'مجموعة مكافحة تمويل داعش في روما '.repeat(100)],
    ['combining marks', `ا${'\u0651'.repeat(2_000)}`],
    ['direction controls', '\u202e\u2066داعش\u2069'.repeat(500)],
  ])('of %s is survived in time in proportion to its length', (_, text) => {
    expect(growthOf((times) => read(text.repeat(times)))).toBeLessThan(mostGrowth);
  });

  it('with a direction control is read and warned of', () => {
    const intake = read('عقدت مجموعة مكافحة تمويل داعش اجتماعها \u202eالرابع في روما.');
    expect(proposedValue(intake, 'meeting.ordinal')).toBe(4);
    expect(intake.warnings).toContain('direction-control at 39');
  });
});

describe('wrapped lines', () => {
  it('are read as the sentences that they were', () => {
    const text = [
      'VIENNA - In the spring of 2026 the Counter ISIS Finance Group came together for its',
      'eleventh meeting in Vienna, Austria, where the hosts had laid out maps of every trade',
      'route on long tables, and where the delegates walked from one to the other with their',
      'pencils, marking what they knew and asking each other about what they did not know in',
      'order to stop it.',
    ].join('\n');
    const intake = read(text);
    expect(proposedValue(intake, 'meeting.ordinal')).toBe(11);
    expect(proposedValue(intake, 'meeting.venue')).toEqual({ city: 'Vienna', country: 'AT' });
  });
});

describe('the main body', () => {
  it('is told by the names that are handed in', () => {
    const text = 'The CIFG held its twelfth meeting in Luxembourg on 19 and 20 November 2019.';
    const told = (mainBody: string | null) =>
      extract(text, { lang: null, published: null, vocabulary: { ...vocabulary, mainBody } }).recordType;
    expect(told(vocabulary.mainBody)).toBe('main-meeting');
    expect([told('tftc'), told(null)]).toEqual(['other-meeting', 'other-meeting']);
  });
});

describe('a count', () => {
  it.each([
    ['Its 56 members agreed.', 'exact'],
    ['Its more than 56 members agreed.', 'over'],
    ['Its nearly 56 members agreed.', 'nearly'],
    ['Its fewer than 56 members agreed.', 'nearly'],
    ['It has about 56 members.', 'about'],
    ['وتضم المجموعة أكثر من 56 عضوا.', 'over'],
  ])('bears the qualifier of the record: %s', (sentence, qualifier) => {
    const { proposals } = read(`The CIFG held its twelfth meeting in Luxembourg. ${sentence}`);
    expect(proposals.find(({ field }) => field === 'members.count')?.value).toMatchObject({ value: 56, qualifier });
  });
});
