import { describe, expect, it } from 'vitest';
import { SourcedValues } from '@/components/records/provenance/sourced-values';
import { makeClaim, makeSource } from '@/tests/support/make-records';
import { readAs, render } from '@/tests/support/render';

const text = (words: string) => ({ kind: 'text', ar: words, en: words }) as const;
const adopted = makeClaim({ property: 'issued', value: text('June') });
const again = makeClaim({ id: 'claim-2', property: 'issued', value: text('June') });
const other = makeClaim({ id: 'claim-3', property: 'issued', value: text('July'), status: 'rejected' });
const shown = (claims: (typeof adopted)[]) => (
  <SourcedValues about="/meetings/cifg-12" disputes={[{ property: 'issued', claims }]} />
);

describe('what sources say of a record', () => {
  it('is a difference only where they differ, or where the record takes another value', () => {
    for (const claims of [[adopted, other], [other]]) {
      expect(readAs('en', shown(claims))).toContain('Differences between sources');
    }
    for (const claims of [[adopted], [adopted, again]]) {
      const said = readAs('en', shown(claims));
      expect(said).toContain('Values and their sources');
      expect(said).not.toContain('Differences');
      expect(readAs('ar', shown(claims))).not.toContain('اختلاف');
    }
    expect(render('en', <SourcedValues about="/meetings/cifg-12" disputes={[]} />)).toBe('');
  });

  it('keeps the address of every claim', () => {
    expect(render('en', shown([adopted]))).toContain(`id="claim-${adopted.id}"`);
  });
});

it('words of two sources for the same value are no difference, and those of topics stand in one table', () => {
  const said = (id: string, words: string) => ({ id, asSaid: { words, lang: 'en' }, sources: [makeSource()] });
  const number = (ar: string, en: string) => ({
    kind: 'number' as const,
    value: 12,
    qualifier: 'exact' as const,
    ar,
    en,
  });
  const topic = (id: string, en: string) => ({
    property: `topic.${id}`,
    claims: [makeClaim({ ...said(id, `of ${en}`), property: `topic.${id}`, value: { kind: 'text', ar: '', en } })],
  });
  const ordinal = [
    makeClaim({ ...said('one', 'twelfth'), property: 'ordinal', value: number('الثاني عشر', 'the 12th meeting') }),
    makeClaim({ ...said('two', 'number 12'), property: 'ordinal', value: number('12', '12') }),
  ];
  const disputes = [{ property: 'ordinal', claims: ordinal }, topic('oil', 'Oil'), topic('ransom', 'Ransom')];
  const words = readAs('en', <SourcedValues about="/meetings/cifg-12" disputes={disputes} />);
  expect(words).not.toContain('Differences between sources');
  expect(words).toContain('“twelfth”');
  expect(words).toContain('“of Oil”');
  expect(words).toContain('“of Ransom”');
  const page = render('en', <SourcedValues about="/meetings/cifg-12" disputes={disputes} />);
  expect(page.match(/<h3/g)).toHaveLength(2);
  expect(readAs('ar', <SourcedValues about="/meetings/cifg-12" disputes={disputes} />)).toContain('Oil');
});
