import { describe, expect, it } from 'vitest';
import { Standing } from '@/lib/db/generated/enums';
import { placeParagraphs } from '@/lib/editing/texts/prepare/place-paragraphs';
import { emptyAddressBook } from '@/lib/text/documents/paragraph-addresses';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';

describe.each(Object.values(Standing))('the first text of a statement, a %s', (standing) => {
  const words = [{ kind: 'paragraph' as const, content: 'The committee met.' }];
  const placed = placeParagraphs(emptyAddressBook, { slug: 'en', standing }, words, [], [[]], []);
  const own = placed.flatMap(({ slots }) => slots);

  it('has an address of its series', () => {
    expect(own).toEqual([standing === 'official' || standing === 'courtesy_translation' ? 'p1' : 'x1']);
  });

  it.each([en, ar])('has one that the help at the field tells of', ({ desk }) => {
    expect(own.length).toBeGreaterThan(0);
    for (const address of own) expect(desk.fields.hints.paragraph.slots).toContain(address);
  });
});
