import { describe, expect, it } from 'vitest';
import { takeNamed, toShown, writeNamed } from '@/lib/text/named-items';

const items = [
  { stored: 'KW', shown: 'الكويت' },
  { stored: 'washington-d-c', shown: 'Washington, D.C.' },
  { stored: 'Lagoonia', shown: 'Lagoonia' },
];
const written = writeNamed({
  stored: 'KW,washington-d-c ,Lagoonia',
  shown: 'الكويت؛ Washington, D.C.؛ Lagoonia',
  items,
});
const taken = (typed: string) =>
  takeNamed(
    new Map([
      ['x.names', typed],
      ['named.x.names', written],
    ]),
  );

describe('a field that shows names', () => {
  it('is stored letter by letter as it was where nobody typed into it', () => {
    expect([...taken('الكويت؛ Washington, D.C.؛ Lagoonia')]).toEqual([['x.names', 'KW,washington-d-c ,Lagoonia']]);
  });

  it('keeps what is stored for the names that stay, and takes every other as it was typed', () => {
    expect(taken('Washington, D.C.، Portland, الكويت').get('x.names')).toBe('washington-d-c, Portland, KW');
    expect(taken('Portland').get('x.names')).toBe('Portland');
    expect(taken('').get('x.names')).toBe('');
  });

  it('takes a name with its id behind a dot by the id', () => {
    expect(taken('الكويت، Port · port-2, IT').get('x.names')).toBe('KW, port-2, IT');
    expect(taken('Port · of the north').get('x.names')).toBe('Port · of the north');
  });

  it('leaves the other fields of its form, and needs none beside it', () => {
    const fields = new Map([
      ['x.title', 'Port · port-2'],
      ['named.y', 'a\nb'],
    ]);
    expect([...takeNamed(fields)]).toEqual([['x.title', 'Port · port-2']]);
  });

  it('shows names again for words that are put back', () => {
    expect(toShown('KW,washington-d-c ,Lagoonia', written)).toBe('الكويت؛ Washington, D.C.؛ Lagoonia');
    expect(toShown('KW, IT', written)).toBe('الكويت, IT');
    expect(toShown('IT', written)).toBe('IT');
  });
});
