import { describe, expect, it } from 'vitest';
import { bestPair, findPair, isPair, textToCite } from '@/lib/records/statements/reading';
import { makeText } from '@/tests/support/make-text';

const english = makeText();
const arabic = makeText({ slug: 'ar', lang: 'ar' });
const linked = makeText({ slug: 'en-treasury', standing: 'official', isHeld: false, paragraphs: [] });

describe('two texts side by side', () => {
  it('are offered only where both have words', () => {
    expect(bestPair([linked, english], 'en')).toBeNull();
    expect(bestPair([linked], 'en')).toBeNull();
    expect(bestPair([linked, english, arabic], 'ar')).toEqual({ start: arabic, end: english });
    expect(findPair([linked, english], 'en...en-treasury', 'en')).toBeNull();
    expect(findPair([english, arabic], 'en...ar', 'ar')).toEqual({ start: arabic, end: english });
  });

  it('are told apart from what names no pair at all', () => {
    expect(isPair([linked, english], 'en...en-treasury')).toBe(true);
    for (const segment of ['en...en', 'en...fr', 'en', 'en...en-treasury...en', '']) {
      expect(isPair([linked, english], segment), segment).toBe(false);
    }
  });
});

it('cites the words that are read here before a link to the same', () => {
  const held = makeText({ standing: 'official' });
  expect(textToCite([linked, held], 'en')).toBe(held);
  expect(textToCite([linked], 'en')).toBe(linked);
});

it('cites the same copy in both languages where there is no official text', () => {
  const copy = makeText({ standing: 'transcription' });
  expect(textToCite([copy], 'en')).toBe(copy);
  expect(textToCite([copy], 'ar')).toBe(copy);
  expect(
    textToCite(
      [
        { ...linked, lang: 'en' },
        { ...copy, lang: 'ar' },
      ],
      'ar',
    ),
  ).toEqual({ ...linked, lang: 'en' });
});

it('cites the one report of a statement of which nothing else is known, and no report else', () => {
  const own = makeText({ slug: 'ar-own', lang: 'ar', standing: 'portal_summary' });
  expect(textToCite([english, own], 'ar')).toBe(english);
  expect(textToCite([english, arabic], 'en')).toBeNull();
  expect(textToCite([english, linked], 'en')).toBe(linked);
});
