import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentForms, queryForms } from '@/lib/search/indexing/analyse';
import { analyseFields } from '@/lib/search/indexing/document';
import { tokenize } from '@/lib/text/characters/tokens';
import wordPairs from '@/tests/fixtures/word-pairs.json';
import { growthOf, mostGrowth } from '@/tests/support/growth';
import { hardText } from '@/tests/support/hard-text';

/** Whether a reader who types the first finds a text that has the second. */
function finds(query: string, text: string): boolean {
  const words = tokenize(text).map((token) => {
    const { surface, stems } = documentForms(token);
    return new Set([...surface, ...stems]);
  });
  return tokenize(query).every((token) => {
    const { surface, stems } = queryForms(token);
    return words.some((word) => [...surface, ...stems].some((form) => word.has(form)));
  });
}

describe('the analyser', () => {
  it.each(wordPairs.matching)('$query finds $text', ({ query, text }) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each(wordPairs.apart)('$query does not find $text', ({ query, text }) => {
    expect(finds(query, text)).toBe(false);
  });

  it('never takes words of any text to what PostgreSQL could not read', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const { lexemes } = analyseFields([{ weight: 'A', text }]);
        expect(lexemes).toMatch(/^(?:'[^\s:|&!()<>]+':\d+A(?:,\d+A)*(?: |$))*$/u);
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the length of a text', () => {
    const text = 'عقدت مجموعة مكافحة تمويل داعش اجتماعها الثاني عشر وناقش المشاركون '.repeat(220);
    expect(growthOf((times) => analyseFields([{ weight: 'D', text: text.repeat(times) }]))).toBeLessThan(mostGrowth);
  });
});

const mutations: Record<string, { change: (word: string) => string; least: number }> = {
  'hamza dropped': { change: (word) => word.replace(/[أإآ]/g, 'ا'), least: 1 },
  'hamza of waw and yeh dropped': { change: (word) => word.replaceAll('ؤ', 'و').replaceAll('ئ', 'ي'), least: 1 },
  'final hamza dropped': { change: (word) => word.replace(/(?<=.{3})ء$/, ''), least: 0.95 },
  'ta marbuta as heh': { change: (word) => word.replace(/ة$/, 'ه'), least: 1 },
  'yeh as alef maksura': { change: (word) => word.replace(/ي$/, 'ى'), least: 1 },
  'article dropped': { change: (word) => word.replace(/^ال(?=.{2})/, ''), least: 1 },
  'article added': { change: (word) => (/^(?:[وفبك]?ال|لل)/.test(word) ? word : `ال${word}`), least: 1 },
  tatweel: { change: (word) => `${word.slice(0, 2)}ـ${word.slice(2)}`, least: 1 },
  shadda: { change: (word) => `${word.slice(0, 2)}\u0651${word.slice(2)}`, least: 1 },
  'Persian keyboard': { change: (word) => word.replaceAll('ك', 'ک').replaceAll('ي', 'ی'), least: 1 },
  'waw added': { change: (word) => `و${word}`, least: 0.99 },
  'RLM around': { change: (word) => `\u200f${word}\u200f`, least: 1 },
};

describe('every Arabic word of the records, as people type it', async () => {
  const words = await arabicWords();

  it.each(Object.entries(mutations))('is found with %s', (_, { change, least }) => {
    const lost = words.filter((word) => !finds(change(word), word));
    expect(1 - lost.length / words.length, lost.slice(0, 20).join(' ')).toBeGreaterThanOrEqual(least);
  });
});

async function arabicWords(): Promise<string[]> {
  const names = (await readdir('prisma/records', { recursive: true })).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(`prisma/records/${name}`, 'utf8')));
  const words = texts.flatMap((text) =>
    tokenize(text)
      .filter(({ kind, raw }) => kind === 'arabic' && raw.length >= 4)
      .map(({ start, end }) => text.slice(start, end)),
  );
  return [...new Set(words)];
}
