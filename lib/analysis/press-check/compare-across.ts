import { findFacts } from '@/lib/analysis/facts/facts';
import type { NameLexicon } from '@/lib/language/names/name-lexicon';
import { splitSentences } from '@/lib/text/documents/sentences';
import { type Span, sliceOf } from '@/lib/text/span';
import type { HeldText } from './held-text';
import type { PressSentence } from './press-sentence';

type Anchor = Span & { value: string };

const least = 2;
const paraphraseShare = 0.75;

/**
 * Compares a sentence with a statement that is on record only in the other language, by figures, dates and names.
 * Enough of them in one passage make a paraphrase; one that is nowhere in the statement means that the sentence is not
 * from it; without any there is nothing to compare.
 */
export function compareAcross(
  text: string,
  sentence: Span,
  held: readonly HeldText[],
  lexicon: NameLexicon,
): PressSentence {
  const said = anchorsOf(text, sentence, lexicon);
  const nothing = { ...sentence, verdict: 'no-statement-held' as const, score: 0, match: null, added: [], altered: [] };
  if (said.length === 0 || held.length === 0) return nothing;
  const everywhere = new Set(
    held.flatMap((each) => anchorsOf(each.text, whole(each.text), lexicon).map(({ value }) => value)),
  );
  const added = said.filter(({ value }) => !everywhere.has(value)).map(({ start, end }) => ({ start, end }));
  const best = held
    .flatMap((each) => splitSentences(each.text).map((passage) => share(said, each, passage, lexicon)))
    .sort((a, b) => b.score - a.score)[0];
  if (added.length === 0 && best && best.pressSpans.length >= least && best.score >= paraphraseShare) {
    return { ...sentence, verdict: 'paraphrase', score: best.score, match: best, added, altered: [] };
  }
  return added.length === 0 ? nothing : { ...nothing, verdict: 'not-in-statement', added };
}

function share(said: Anchor[], { id, text }: HeldText, passage: Span, lexicon: NameLexicon) {
  const held = anchorsOf(text, passage, lexicon);
  const common = said.filter(({ value }) => held.some((anchor) => anchor.value === value));
  const back = held.filter(({ value }) => said.some((anchor) => anchor.value === value));
  const strip = ({ start, end }: Span) => ({ start, end });
  return {
    text: id,
    score: Math.round((common.length / said.length) * 100) / 100,
    pressSpans: common.map(strip),
    heldSpans: back.map(strip),
  };
}

function anchorsOf(text: string, span: Span, lexicon: NameLexicon): Anchor[] {
  const { counts, ordinals, references, dates, names } = findFacts(sliceOf(text, span), lexicon);
  const anchors: Anchor[] = [
    ...[...counts, ...references].map((fact) => ({ ...fact, value: `number ${fact.value}` })),
    ...ordinals.map((fact) => ({ ...fact, value: `${fact.of} ${fact.value}` })),
    ...dates.map((fact) => ({ ...fact, value: `date ${fact.month ?? fact.year} ${fact.days.join()}` })),
    ...names.map((fact) => ({ ...fact, value: `name ${fact.id}` })),
  ];
  return anchors.map(({ start, end, value }) => ({ value, start: start + span.start, end: end + span.start }));
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}
