import { expect, it } from 'vitest';
import { TextWords } from '@/components/reading/text-words';
import { makeText } from '@/tests/support/make-text';
import { render } from '@/tests/support/render';

it('gives an address to one paragraph alone where two render one place', () => {
  const paragraph = (content: string, slots: string[]) => ({ kind: 'paragraph' as const, content, slots });
  const text = makeText({ paragraphs: [paragraph('A', ['p1']), paragraph('B', ['p1', 'p2']), paragraph('C', ['p2'])] });
  const markup = render('en', <TextWords statement="harbour-1" text={text} isEarlier={false} />);
  expect([...markup.matchAll(/ id="(p\d)"/g)].map(([, id]) => id)).toEqual(['p1', 'p2']);
});

it.each(['en', 'ar'] as const)(
  'names a paragraph of a press report by its address and speaks of no other text: %s',
  (locale) => {
    const paragraphs = [{ kind: 'paragraph' as const, content: 'A', slots: ['x2'] }];
    const text = makeText({ standing: 'press_report', paragraphs });
    const markup = render(locale, <TextWords statement="harbour-1" text={text} isEarlier={false} />);
    expect(markup).toContain(locale === 'en' ? 'Paragraph x2' : 'الفقرة x2');
    expect(markup).not.toMatch(/another text|نص آخر/);
  },
);
