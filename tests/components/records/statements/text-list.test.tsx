import { expect, it } from 'vitest';
import { TextList } from '@/components/records/statements/text-list';
import type { Text } from '@/lib/records/statements/texts';
import { makeSource } from '@/tests/support/make-records';
import { readAs } from '@/tests/support/render';

const text: Text = {
  slug: 'en',
  lang: 'en',
  standing: 'press_report',
  rights: 'press',
  extent: 'link',
  disclaimer: null,
  published: null,
  version: 1,
  fetchedAt: null,
  isHeld: false,
  paragraphs: [],
  isExcerpt: false,
  source: makeSource({ published: '2026-11-05' }),
};

it('a text without a date of its own shows the date of its source, and says whose it is', () => {
  expect(readAs('en', <TextList texts={[text]} withdrawn={[]} shown={null} />)).toContain(
    '5 November 2026 (the date of its source)',
  );
  expect(readAs('ar', <TextList texts={[text]} withdrawn={[]} shown={null} />)).toContain('(وهو تاريخ المصدر)');
  const dated = { ...text, published: '2026-11-06' };
  expect(readAs('en', <TextList texts={[dated]} withdrawn={[]} shown={null} />)).toContain('6 November 2026');
  expect(readAs('en', <TextList texts={[dated]} withdrawn={[]} shown={null} />)).not.toContain(
    'the date of its source',
  );
  const undated = { ...text, source: makeSource({ published: null }) };
  expect(readAs('en', <TextList texts={[undated]} withdrawn={[]} shown={null} />)).toContain('not known');
});
