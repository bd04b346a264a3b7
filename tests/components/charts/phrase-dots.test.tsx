import { expect, it } from 'vitest';
import { PhraseDots } from '@/components/charts/phrase-dots';
import { render } from '@/tests/support/render';

it('names each meeting by its number or its month, never by an id', () => {
  const dot = { body: 'harbour', edtf: '2019-11-20', state: 'said', isGap: false } as const;
  const dots = [
    { ...dot, id: 'harbour-3', ordinal: 3 },
    { ...dot, id: 'harbour-bay-2020', ordinal: null, edtf: '2020-03-01' },
    { ...dot, id: 'gap-harbour-4', ordinal: 4, edtf: '2021', isGap: true, state: 'unknown' as const },
  ];
  const words = render('en', <PhraseDots words="safe harbours" dots={dots} bodies={[]} />)
    .replace(/<[^>]*href="[^"]*"[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, ' ');
  expect(words).toMatch(/meeting no\. 3.*March 2020.*meeting no\. 4/is);
  expect(words).not.toContain('harbour-');
});
