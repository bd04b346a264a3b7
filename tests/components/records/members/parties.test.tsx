import { expect, it } from 'vitest';
import { Parties } from '@/components/records/members/parties';
import { readAs } from '@/tests/support/render';

const party = (code: string, en: string, ar: string) => ({ id: code, code, name: { ar, en } });
const italy = party('it', 'Italy', 'إيطاليا');
const states = party('us', 'United States', 'الولايات المتحدة');
const netherlands = party('nl', 'Netherlands', 'هولندا');

it('gives a name its article within a phrase, and sorts by the name itself', () => {
  const page = <Parties parties={[states, netherlands, italy]} />;
  expect(readAs('en', page)).toBe('Italy, the Netherlands and the United States');
  expect(readAs('ar', page)).toContain('الولايات المتحدة');
  expect(readAs('ar', page)).not.toContain('the ');
});

it('leaves a name alone as it is', () => {
  expect(readAs('en', <Parties parties={[states]} />)).toBe('United States');
});
