import { expect, it } from 'vitest';
import { RecordTexts } from '@/components/editing/claims/record-texts';
import { readAs, render } from '@/tests/support/render';

const own = { statement: 'tervane-12', langs: ['ar', 'en'] };

it('the texts that claims are quoted from are led to, each in its language and in a window of its own', () => {
  expect(readAs('en', <RecordTexts texts={[own]} />)).toBe('Texts on record, in a new window: Arabic, English');
  const page = render('ar', <RecordTexts texts={[own, { statement: 'tervane-12-note', langs: ['en'] }]} />);
  expect(page.match(/href="[^"]*"/g)).toEqual([
    'href="/ar/statements/tervane-12"',
    'href="/en/statements/tervane-12"',
    'href="/en/statements/tervane-12-note"',
  ]);
  expect(page.match(/target="_blank"/g)).toHaveLength(3);
  expect(render('en', <RecordTexts texts={[]} />)).toBe('');
});
