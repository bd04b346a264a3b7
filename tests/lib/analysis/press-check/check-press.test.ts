import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPress } from '@/lib/analysis/press-check/check-press';
import { findQuotations } from '@/lib/analysis/press-check/quotations';
import { sliceOf } from '@/lib/text/span';
import { inventedNames } from '@/tests/fixtures/invented-names';
import { heldTexts, type PressReport, pressReports } from '@/tests/fixtures/press-reports';
import { hardText } from '@/tests/support/hard-text';

function check({ language, statement, sentences }: PressReport) {
  const text = sentences.map(({ sentence }) => sentence).join(' ');
  return { text, found: checkPress({ language, statement, text }, heldTexts, inventedNames) };
}

const reportNamed = (start: string) => {
  const report = pressReports.find(({ name }) => name.startsWith(start));
  if (!report) throw new Error(`No such report: ${start}`);
  return check(report);
};

describe('checkPress', () => {
  it.each(pressReports)('judges each sentence of $name', (report) => {
    const { text, found } = check(report);
    const judged = found.map((sentence) => ({ sentence: sliceOf(text, sentence), verdict: sentence.verdict }));
    expect(judged).toEqual(report.sentences);
  });

  it('names the document that a passage comes from', () => {
    const { found } = reportNamed('an Arabic report with');
    expect(found.slice(3, 5).map(({ match }) => match?.text)).toEqual(['ministers-4/ar', 'ministers-4/ar']);
  });

  it('marks the very words that were added to a quotation', () => {
    const arabic = reportNamed('a report that adds');
    expect(arabic.found[0]?.added.map((span) => sliceOf(arabic.text, span))).toEqual(['بلمورية']);
    expect(arabic.found[1]?.added).toEqual([]);
    const english = reportNamed('an English report');
    expect(english.found[3]?.added.map((span) => sliceOf(english.text, span))).toEqual(['secret', 'Belmoran']);
  });

  it('marks a figure that the statement does not have', () => {
    const { text, found } = reportNamed('an English report');
    expect(found[2]?.added.map((span) => sliceOf(text, span))).toEqual(['65']);
  });

  it('shows the matched words on both sides', () => {
    const { text, found } = reportNamed('a report that adds');
    const { match, score } = found[1] ?? {};
    expect(match?.pressSpans.map((span) => sliceOf(text, span))).toEqual([
      'لقد أحرز التحالف تقدما ملحوظا في مواجهة الحرائق',
    ]);
    const held = heldTexts.find(({ id }) => id === match?.text)?.text ?? '';
    expect(match?.heldSpans.map((span) => sliceOf(held, span))).toEqual([
      'لقد أحرز التحالف تقدما ملحوظا في مواجهة الحرائق',
    ]);
    expect(score).toBeGreaterThan(0.8);
  });

  it('finds every sentence of a statement in that statement', () => {
    for (const { language, statement, text } of heldTexts) {
      const verdicts = checkPress({ language, statement, text }, heldTexts, inventedNames).map(
        ({ verdict }) => verdict,
      );
      expect(new Set(verdicts)).toEqual(new Set(['in-statement']));
    }
  });

  it('holds nothing against anything when nothing is held', () => {
    const found = checkPress({ language: 'ar', statement: 'tfg-12', text: 'اجتمع المجلس. ثم انفض.' }, []);
    expect(found.map(({ verdict }) => verdict)).toEqual(['no-statement-held', 'no-statement-held']);
  });

  it('keeps every span within its text', () => {
    const pieces = fc.oneof(
      hardText,
      fc.constantFrom(...pressReports.flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence))),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 4 }), (parts) => {
        const text = parts.join(' ');
        for (const { start, end, added, altered, match, score } of checkPress(
          { language: 'ar', statement: 'tfg-12', text },
          heldTexts,
        )) {
          for (const span of [...added, ...altered, ...(match?.pressSpans ?? [])]) {
            expect(span.start >= start && span.end <= end && span.start < span.end).toBe(true);
          }
          expect(score >= 0 && score <= 1).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('checks a long report against a long archive', () => {
    const long = heldTexts.map((held, index) => ({
      ...held,
      id: `${index}`,
      text: Array(40).fill(held.text).join('\n'),
    }));
    const text =
      pressReports[0]?.sentences
        .map(({ sentence }) => sentence)
        .join(' ')
        .repeat(10) ?? '';
    const checked = checkPress({ language: 'ar', statement: 'tfg-12', text }, long);
    expect(checked.length).toBeGreaterThan(10);
  }, 60_000);
});

describe('findQuotations', () => {
  it.each([
    ['قال «نعم ونعم» ثم “لا” و"ربما"', ['نعم ونعم', 'لا', 'ربما']],
    ['an “unpaired quotation', []],
  ])('%j', (text, quotations) => {
    expect(findQuotations(text).map((span) => sliceOf(text, span))).toEqual(quotations);
  });
});
