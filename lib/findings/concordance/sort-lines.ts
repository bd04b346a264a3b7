import type { Use } from '@/lib/findings/phrase/find-uses';
import type { PhraseLanguage } from '@/lib/findings/phrase/phrase';
import { hasArticle, withoutArticle, withoutLetter } from '@/lib/language/clitics/clitics';
import { type Token, tokenize } from '@/lib/text/characters/tokens';

/** By date, or by the first, second or third word before or after the hit. */
export const concordanceSorts = ['date', 'before1', 'before2', 'before3', 'after1', 'after2', 'after3'] as const;

export type ConcordanceSort = (typeof concordanceSorts)[number];

const mostKeys = 3;
const mostRead = 200;

/** Sorts uses by the words around them, without article and proclitics, by the order of their language; else by date. */
export function inSortOrder(uses: Use[], sort: ConcordanceSort, lang: PhraseLanguage): Use[] {
  if (sort === 'date') return uses;
  const side = sort.startsWith('before') ? 'before' : 'after';
  const first = Number(sort.at(-1)) - 1;
  const around = new Map(uses.map((use) => [use, tokensAround(use, side)]));
  const known = new Set([...around.values()].flat().map(({ raw }) => raw));
  const keys = new Map(uses.map((use) => [use, (around.get(use) ?? []).map((token) => plainWord(token, known))]));
  const { compare } = new Intl.Collator(lang);
  const keyOf = (use: Use, place: number) => keys.get(use)?.[place] ?? '';
  return uses.toSorted((a, b) => {
    for (let place = first; place < mostKeys; place += 1) {
      const order = compare(keyOf(a, place), keyOf(b, place));
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** The nearest words first. */
function tokensAround({ text, paragraph, at }: Use, side: 'before' | 'after'): Token[] {
  const content = text.paragraphs[paragraph]?.content ?? '';
  if (side === 'after') return tokenize(content.slice(at.end, at.end + mostRead)).slice(0, mostKeys);
  return tokenize(content.slice(Math.max(0, at.start - mostRead), at.start))
    .slice(-mostKeys)
    .toReversed();
}

/** A first letter is taken for a proclitic where the rest is a word of the lines itself: «ومكافحة» beside «مكافحة». */
function plainWord({ kind, raw }: Token, known: ReadonlySet<string>): string {
  if (kind !== 'arabic') return raw;
  if (hasArticle(raw)) return withoutArticle(raw)[0] ?? raw;
  const [shorter] = raw.length > 3 ? withoutLetter(raw) : [];
  return shorter !== undefined && known.has(shorter) ? shorter : raw;
}
