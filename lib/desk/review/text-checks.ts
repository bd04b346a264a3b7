import { pairRows } from '@/lib/analysis/alignment/pair-rows';
import { type DivergenceCode, findDivergences, type QuotedSpan } from '@/lib/analysis/facts/divergences';
import { checkPress } from '@/lib/analysis/press-check/check-press';
import type { PressVerdict } from '@/lib/analysis/press-check/press-sentence';
import { db } from '@/lib/db/client';
import { Standing } from '@/lib/db/generated/enums';
import type { DraftView } from '@/lib/desk/drafts';
import { proposeLinks } from '@/lib/desk/texts/proposed-links';
import { placesOf } from '@/lib/editing/drafts/paragraphs/arrange-rows';
import { paragraphsInOrder, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { makeNameLexicon, type NamePair } from '@/lib/language/names/name-lexicon';
import { readNamePairs } from '@/lib/records/vocabulary/name-pairs';
import { inContext } from '@/lib/text/documents/in-context';
import { newAddress } from '@/lib/text/documents/paragraph-addresses';
import { listHeldTexts, paragraphAt, type WholeText } from './held-texts';

/** A paragraph of the record that something is held against: where readers find it, and how its text is called. */
export type HeldPlace = { text: string; statement: string; slot: string | null; lang: string };

/** A sentence of a press text. `field`: the paragraph of the draft that it is in. */
export type CheckedSentence = {
  field: string;
  words: string;
  verdict: PressVerdict;
  /** The passage that it comes nearest to, in its own words. */
  match: (HeldPlace & { words: string }) | null;
  /** Words, figures and dates that the passage does not have, and words of a quotation that replace others. */
  added: string[];
  altered: string[];
};

/** Something that the draft and the other language say differently, with where each says it. Null: it does not say it. */
export type TextDivergence = {
  code: DivergenceCode;
  own: { field: string; words: string } | null;
  other: (HeldPlace & { words: string }) | null;
};

/** Whether paragraphs were compared that editors have linked, that a machine takes for each other, or none. */
export type ComparedBy = 'links' | 'proposals' | 'nothing';

export type TextChecks = {
  lang: string;
  /** Null: the text is none of the press. `isHeld`: whether there is a text of its statement to hold it against. */
  press: { sentences: CheckedSentence[]; isHeld: boolean } | null;
  /** Null: there is no text in the other language. */
  divergences: { against: HeldPlace; found: TextDivergence[]; by: ComparedBy } | null;
};

type OwnParagraph = { field: string; content: string; slots: string[] };

/** What a machine sees in the text of a draft beside the texts on record; a person decides. Null: the draft has no words of a text. */
export async function findTextChecks({ parts }: DraftView): Promise<TextChecks | null> {
  const text = parts.find(({ type }) => type === 'text');
  const own = text ? paragraphsOf(text.payload) : [];
  if (!text || own.length === 0) return null;
  const lang = text.payload['text.lang'] || 'en';
  const checked: CheckedText = {
    own,
    lang,
    language: lang.startsWith('ar') ? 'ar' : 'en',
    statement: statementOf(parts),
    id: text.subject,
    isWhole: text.payload['text.extent'] === 'full',
  };
  const isPress = text.payload['text.standing'] === Standing.press_report;
  return {
    lang,
    press: isPress ? await checkSentences(checked) : null,
    divergences: isPress ? null : await compareLanguages(checked),
  };
}

type CheckedText = {
  own: OwnParagraph[];
  lang: string;
  language: 'ar' | 'en';
  statement: string | null;
  /** Of the text on record that the draft corrects; it is not held against itself. */
  id: string | null;
  /** Whether the public is to read all of it. */
  isWhole: boolean;
};

async function checkSentences({ own, language, statement, id }: CheckedText): Promise<TextChecks['press']> {
  const held = (await listHeldTexts(db)).filter((each) => each.id !== id && each.standing !== 'press_report');
  const words = joined(own);
  const sentences = checkPress({ language, text: words, statement: statement ?? '' }, held, await readNamePairs(db));
  return {
    isHeld: held.some((each) => each.statement === statement),
    sentences: sentences.map(({ start, end, verdict, match, added, altered }) => ({
      field: paragraphAt(own, start)?.field ?? '',
      words: words.slice(start, end).trim(),
      verdict,
      match: match && passageOf(held, match.text, match.heldSpans),
      added: added.map((span) => words.slice(span.start, span.end)),
      altered: altered.map((span) => words.slice(span.start, span.end)),
    })),
  };
}

async function compareLanguages({ own, lang, language, statement, id, isWhole }: CheckedText) {
  const texts = statement === null ? [] : await listHeldTexts(db, statement);
  const against = bestOf(texts.filter((each) => each.id !== id && each.language !== language));
  if (against === null) return null;
  const names = await readNamePairs(db);
  const lexicon = makeNameLexicon(names);
  const extent = isWhole && !against.isExcerpt ? 'whole' : 'part';
  const { rows, by } = rowsOf(own, lang, against, names);
  const found = rows.flatMap(({ left, right }) =>
    findDivergences(joined(left), joined(right), { lexicon, extent }).map(
      (each): TextDivergence => ({
        code: each.code,
        own: each.left && { field: paragraphAt(left, each.left.start)?.field ?? '', words: near(left, each.left) },
        other: each.right && {
          ...placeOf(against, paragraphAt(right, each.right.start)?.slots[0] ?? null),
          words: near(right, each.right),
        },
      }),
    ),
  );
  return { against: placeOf(against, null), found, by };
}

function paragraphsOf(payload: Payload): OwnParagraph[] {
  return paragraphsInOrder(payload).flatMap((row) => {
    const content = typed(payload, `paragraph.${row}`).trim();
    const slots = placesOf(payload, row).filter((place) => place !== newAddress);
    return content === '' ? [] : [{ field: `paragraph.${row}`, content, slots }];
  });
}

function statementOf(parts: DraftView['parts']): string | null {
  const text = parts.find(({ type }) => type === 'text');
  const named = text?.subject?.split('/')[0] ?? text?.payload['text.statement']?.trim();
  return named || (parts.find(({ type }) => type === 'statement')?.subject ?? null);
}

const order: Standing[] = ['official', 'courtesy_translation', 'transcription', 'portal_translation'];

/** The text that says most surely what was said. A report or a summary of our own is not held against a text. */
function bestOf(texts: WholeText[]): WholeText | null {
  const known = texts.filter(({ standing }) => order.includes(standing));
  return known.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))[0] ?? null;
}

type ComparedRow = { left: OwnParagraph[]; right: WholeText['paragraphs'] };

/**
 * Paragraphs that render the same places, or else seem to render each other; those that have nothing in common with the other
 * side are one row together.
 */
function rowsOf(
  own: OwnParagraph[],
  lang: string,
  { lang: langOfOther, paragraphs: held }: WholeText,
  names: readonly NamePair[],
): { rows: ComparedRow[]; by: ComparedBy } {
  const linked = pairRows(own, held).filter(({ left, right }) => left.length > 0 && right.length > 0);
  const places = own.map(({ field, content, slots }) => ({ row: field, content, places: slots }));
  const links = proposeLinks(lang, places, { lang: langOfOther, paragraphs: held }, names);
  const proposed = links.map(({ rows, to }) => ({
    left: own.filter(({ field }) => rows.includes(field)),
    right: held.filter((_, index) => to.includes(index + 1)),
  }));
  const paired = [...linked, ...proposed];
  const rest = {
    left: own.filter((each) => !paired.some(({ left }) => left.includes(each))),
    right: held.filter((each) => !paired.some(({ right }) => right.includes(each))),
  };
  const by = proposed.length > 0 ? 'proposals' : linked.length > 0 ? 'links' : 'nothing';
  return { rows: rest.left.length > 0 && rest.right.length > 0 ? [...paired, rest] : paired, by };
}

function passageOf(held: WholeText[], id: string, spans: { start: number; end: number }[]): CheckedSentence['match'] {
  const text = held.find((each) => each.id === id);
  const [first] = spans;
  if (!text || !first) return null;
  const paragraph = paragraphAt(text.paragraphs, first.start);
  return {
    ...placeOf(text, paragraph?.slots[0] ?? null),
    words: text.text.slice(first.start, Math.max(first.end, spans.at(-1)?.end ?? 0)),
  };
}

function placeOf({ id, statement, lang }: WholeText, slot: string | null): HeldPlace {
  return { text: id, statement, lang, slot };
}

function near(paragraphs: { content: string }[], span: QuotedSpan): string {
  return inContext(joined(paragraphs), span);
}

function joined(paragraphs: readonly { content: string }[]): string {
  return paragraphs.map(({ content }) => content).join('\n');
}
