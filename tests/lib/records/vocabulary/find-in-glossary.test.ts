import { describe, expect, it } from 'vitest';
import { findInGlossary, listFindable, onGlossaryPage } from '@/lib/records/vocabulary/find-in-glossary';
import {
  canonicalGlossaryQuery,
  glossaryQueryWith,
  parseGlossaryQuery,
  wholeGlossary,
} from '@/lib/records/vocabulary/glossary-query';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');
const all = await listFindable();

describe('what is asked of the glossary', () => {
  it('has one address, whatever order it is typed in', () => {
    expect(canonicalGlossaryQuery({ kind: 'term', q: ' hawala ', page: '1' })).toBe('q=hawala&kind=term');
    expect(canonicalGlossaryQuery({ letter: 'أ' })).toBe(canonicalGlossaryQuery({ letter: 'ا' }));
    expect(glossaryQueryWith({ ...wholeGlossary, q: 'x', page: 3 }, { kind: 'state' })).toBe('?q=x&kind=state');
    expect(glossaryQueryWith(wholeGlossary)).toBe('');
  });

  it.each([
    [{ kind: 'planet' }, 'kind'],
    [{ letter: 'ab' }, 'letter'],
    [{ page: '0' }, 'page'],
    [{ page: '1e3' }, 'page'],
    [{ colour: 'red' }, 'unknown'],
  ] as const)('is refused where it means nothing: %j', (raw, name) => {
    expect(parseGlossaryQuery(raw).faults).toMatchObject([{ name }]);
  });

  it('is cut where it is longer than any name', () => {
    expect(parseGlossaryQuery({ q: 'a'.repeat(500) }).query.q).toHaveLength(100);
  });
});

describe('what is found in it', () => {
  it('begins with the bodies, and ends with the terms', () => {
    const { entries, total, pages } = findInGlossary(all, wholeGlossary, 'ar');
    expect(entries[0]?.kind).toBe('body');
    expect(total).toBe(all.length);
    const last = findInGlossary(all, { ...wholeGlossary, page: pages }, 'ar').entries;
    expect(last.at(-1)?.kind).toBe('term');
    expect(last.length).toBeLessThanOrEqual(onGlossaryPage);
    expect(findInGlossary(all, { ...wholeGlossary, page: pages + 1 }, 'ar').entries).toEqual([]);
  });

  it('is every entry once over its pages', () => {
    const { pages } = findInGlossary(all, wholeGlossary, 'en');
    const seen = Array.from({ length: pages }, (_, index) =>
      findInGlossary(all, { ...wholeGlossary, page: index + 1 }, 'en'),
    );
    const ids = seen.flatMap(({ entries }) => entries.map(({ kind, id }) => `${kind} ${id}`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(all.length);
  });

  it.each([['hawala'], ['حوالة'], ['HAWALA'], ['حَوالة'], ['hewala']])('has %s by any form of its name', (q) => {
    const ids = findInGlossary(all, { ...wholeGlossary, q }, 'en').entries.map(({ id }) => id);
    expect(ids).toContain('hawala');
  });

  it('counts each kind as the words find it, and has the same under a letter of either script in both languages', () => {
    const term = { ...wholeGlossary, kind: 'term' as const, letter: 'ح' };
    const arabic = findInGlossary(all, term, 'ar');
    const english = findInGlossary(all, term, 'en');
    expect(arabic.total).toBeGreaterThan(5);
    expect(english.total).toBe(arabic.total);
    expect(arabic.kinds).toEqual(findInGlossary(all, wholeGlossary, 'ar').kinds);
    expect(arabic.letters).toContain('ح');
    expect(findInGlossary(all, { ...wholeGlossary, q: 'no such words' }, 'en')).toMatchObject({ total: 0, pages: 1 });
  });
});
