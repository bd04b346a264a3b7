import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPlaces } from '@/lib/editing/texts/stale/changed-places';

const p = (slots: string, content: string) => ({ slots: slots.split(' '), content });
const before = [p('p1', 'One.'), p('p2', 'Two. Three.'), p('p3', 'Four.')];
const changed = (after: typeof before) => [...changedPlaces(before, after)];

describe('the places at which a text says something else', () => {
  it.each([
    ['nothing changed', before, []],
    ['one paragraph was edited', [p('p1', 'One.'), p('p2', 'Two. Thirty.'), p('p3', 'Four.')], [['p2', 'Two. Three.']]],
    ['one was split', [p('p1', 'One.'), p('p2', 'Two.'), p('p2 p4', 'Three.'), p('p3', 'Four.')], []],
    ['two were merged', [p('p1', 'One.'), p('p2 p3', 'Two. Three. Four.')], []],
    ['one was moved', [p('p3', 'Four.'), p('p1', 'One.'), p('p2', 'Two. Three.')], []],
    ['one was added', [...before, p('p4', 'Five.')], []],
    ['one was removed', [p('p1', 'One.'), p('p2', 'Two. Three.')], [['p3', 'Four.']]],
    [
      'one was split and its second half edited',
      [p('p1', 'One.'), p('p2', 'Two.'), p('p2 p4', 'Thirty.'), p('p3', 'Four.')],
      [['p2', 'Two. Three.']],
    ],
  ])('are right where %s', (_, after, expected) => {
    expect(changed(after)).toEqual(expected);
  });

  it('are just those that were edited, whichever these are', () => {
    const text = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.func(fc.boolean()), (numbers, isEdited) => {
        const paragraphs = numbers.map((number) => p(`p${number}`, `Words of ${number}.`));
        const after = paragraphs.map(({ slots, content }, index) => ({
          slots,
          content: isEdited(numbers[index]) ? `${content} More.` : content,
        }));
        const edited = numbers.filter((number) => isEdited(number)).map((number) => `p${number}`);
        expect([...changedPlaces(paragraphs, after).keys()].sort()).toEqual(edited.sort());
      }),
    );
  });
});
