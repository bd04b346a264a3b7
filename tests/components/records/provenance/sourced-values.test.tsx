import { describe, expect, it } from 'vitest';
import { SourcedValues } from '@/components/records/provenance/sourced-values';
import { makeClaim } from '@/tests/support/make-records';
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
