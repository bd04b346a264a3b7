import { type Divergence, type DivergenceCode, findDivergences } from '@/lib/analysis/facts/divergences';
import { findFacts } from '@/lib/analysis/facts/facts';
import { makeNameLexicon, type NameLexicon, type NamePair } from '@/lib/language/names/name-lexicon';
import { tokenize } from '@/lib/text/characters/tokens';
import { firstText, secondText } from '@/lib/text/comparison/sides';
import { inContext } from '@/lib/text/documents/in-context';
import { sliceOf } from '@/lib/text/span';
import type { RedlineBlock } from './redline';

/** Something that a passage says otherwise than before, in the words of both. Null: that text does not say it. */
export type ChangedFact = {
  block: string;
  code: DivergenceCode | 'name-gone' | 'name-new';
  a: string | null;
  b: string | null;
};

/** Longer passages are left to their words: reading facts takes longer than comparing letters. */
const longest = 60_000;

/** Dates, numbers, ordinals and names that changed within passages that both texts have. */
export function findChangedFacts(blocks: readonly RedlineBlock[], names: readonly NamePair[]): ChangedFact[] {
  const passages = blocks.flatMap((block) => {
    const runs = block.kind === 'moved' ? (block.changes ?? []) : block.runs;
    const [before, after] = [firstText(runs).trim(), secondText(runs).trim()];
    return before !== '' && after !== '' && before !== after ? [{ id: block.id, before, after }] : [];
  });
  if (passages.reduce((sum, { before, after }) => sum + before.length + after.length, 0) > longest) return [];
  const lexicon = makeNameLexicon(names);
  return passages.flatMap(({ id, before, after }) => [
    ...pairNumbers(findDivergences(before, after, { lexicon }), before, after).map(
      ({ code, left, right }): ChangedFact => ({
        block: id,
        code,
        a: left && inContext(before, left),
        b: right && inContext(after, right),
      }),
    ),
    ...changedNames(id, before, after, lexicon),
  ]);
}

/** Two numbers after the same word, of which each text has one, are one number that changed: inspected 221, inspected 268. */
function pairNumbers(found: Divergence[], before: string, after: string): Divergence[] {
  const isAlone = ({ code }: Divergence) => code === 'number-one-sided';
  const used = new Set<Divergence>();
  return found.flatMap((own) => {
    if (used.has(own)) return [];
    if (!isAlone(own) || own.left === null) return [own];
    const word = lastWord(before.slice(0, own.left.start));
    const other = found.find(
      (each) =>
        isAlone(each) && each.right !== null && !used.has(each) && lastWord(after.slice(0, each.right.start)) === word,
    );
    if (!other || word === '') return [own];
    used.add(other);
    const values = { left: own.values.left, right: other.values.right };
    return [{ code: 'number-differs', left: own.left, right: other.right, values }];
  });
}

function lastWord(text: string): string {
  return tokenize(text.slice(-60)).at(-1)?.raw ?? '';
}

/** Bodies, states and places that only one of two passages names. */
function changedNames(block: string, before: string, after: string, lexicon: NameLexicon): ChangedFact[] {
  const [left, right] = [namesIn(before, lexicon), namesIn(after, lexicon)];
  const gone = [...left].filter(([id]) => !right.has(id)).map(([, words]) => words);
  const come = [...right].filter(([id]) => !left.has(id)).map(([, words]) => words);
  return [
    ...gone.map((a): ChangedFact => ({ block, code: 'name-gone', a, b: null })),
    ...come.map((b): ChangedFact => ({ block, code: 'name-new', a: null, b })),
  ];
}

function namesIn(text: string, lexicon: NameLexicon): Map<string, string> {
  return new Map(findFacts(text, lexicon).names.map((name) => [name.id, sliceOf(text, name)]));
}
