import { type ChangedFact, findChangedFacts } from '@/lib/analysis/redline/facts/changed-facts';
import { type Form, formOf } from '@/lib/analysis/redline/form-of';
import { type RedlineBlock, redlineTexts } from '@/lib/analysis/redline/redline';
import { joinRedlineText } from '@/lib/analysis/redline/redline-text';
import { db } from '@/lib/db/reading/db';
import { findChangedWithin, TooFarBack } from '@/lib/findings/phrase/find-uses';
import type { Locale } from '@/lib/i18n/locales';
import type { NamePair } from '@/lib/language/names/name-lexicon';
import type { Bilingual } from '@/lib/records/bilingual';
import { type ComparedPair, type ComparedSide, isSameSide } from '@/lib/records/statements/compared-pair';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import { findMoment, type Moment, type MomentFault } from '@/lib/records/statements/held/moment';
import { firstText, secondText } from '@/lib/text/comparison/sides';
import { type ComparedText, chooseComparable, type Incomparable } from './comparable-texts';
import { readSide } from './read-side';

/** A side of a comparison as readers know it. */
export type SideShown = ComparedSide & {
  title: Bilingual;
  date: string | null;
  text: Pick<ComparedText, 'slug' | 'lang' | 'standing'>;
};

export type ComparedBlock = RedlineBlock & {
  /** What the paragraph is only there to say, where it is no more than that. */
  form: Form | null;
  /** What the other language says at the same places; null: it cannot be compared there. */
  beside: RedlineBlock[] | null;
};

/** `changed`: which records have changed since the moment, for an older one. */
export type Comparison = {
  a: SideShown;
  b: SideShown;
  lang: Locale;
  moment: Moment;
  changed: ChangedSince;
  blocks: ComparedBlock[];
  facts: ChangedFact[];
  /** Why the other language cannot be compared as well. Null: it can be. */
  otherFault: Incomparable | null;
};

type Refused =
  | { kind: 'unknown'; id: string }
  | { kind: 'version'; id: string; version: number }
  | (Incomparable & { other: boolean });

/** A refusal about texts says at which moment they were looked for. */
export type CompareFault =
  | { kind: 'same' }
  | (Refused & Pick<Comparison, 'moment' | 'changed'>)
  | ({ kind: 'moment' } & Omit<MomentFault, 'fault'> & { fault: MomentFault['fault'] | 'distant' });

type Asked = { pair: ComparedPair; lang: Locale; seq: string | null };

/** Compares two statements, or two versions of one, in one language, as they are or as they were at a moment. */
export async function compareStatements(
  { pair, lang, seq }: Asked,
  names: readonly NamePair[],
): Promise<Comparison | CompareFault> {
  if (isSameSide(pair.a, pair.b)) return { kind: 'same' };
  const moment = await findMoment(db, seq);
  if ('fault' in moment) return { kind: 'moment', ...moment };
  try {
    return await compareAt(pair, lang, moment, names);
  } catch (error) {
    if (error instanceof TooFarBack) return { kind: 'moment', fault: 'distant', newest: moment.seq };
    throw error;
  }
}

async function compareAt(
  pair: ComparedPair,
  lang: Locale,
  moment: Moment,
  names: readonly NamePair[],
): Promise<Comparison | CompareFault> {
  const changed = await findChangedWithin(moment);
  const a = await readSide(pair.a, moment, changed);
  if ('kind' in a) return { ...a, moment, changed };
  const b = await readSide(pair.b, moment, changed);
  if ('kind' in b) return { ...b, moment, changed };
  const chosen = chooseComparable(a.texts, b.texts, lang);
  const other = chooseComparable(a.texts, b.texts, lang === 'ar' ? 'en' : 'ar');
  if ('kind' in chosen) return { ...chosen, other: !('kind' in other), moment, changed };
  const isOneWork = pair.a.id === pair.b.id;
  const beside = 'kind' in other ? null : redlineOf(other, isOneWork);
  const blocks = redlineOf(chosen, isOneWork).map((block, index) => ({
    ...block,
    form: formOfBlock(block, index === 0),
    beside: beside && besideOf(block, beside),
  }));
  return {
    a: { ...pair.a, title: a.title, date: a.date, text: markOf(chosen.a) },
    b: { ...pair.b, title: b.title, date: b.date, text: markOf(chosen.b) },
    lang,
    moment,
    changed,
    blocks,
    facts: findChangedFacts(blocks, names),
    otherFault: 'kind' in other ? other : null,
  };
}

function redlineOf({ a, b }: { a: ComparedText; b: ComparedText }, isOneWork: boolean): RedlineBlock[] {
  return redlineTexts(joinRedlineText(a.paragraphs), joinRedlineText(b.paragraphs), { isOneWork });
}

function markOf({ slug, lang, standing }: ComparedText): SideShown['text'] {
  return { slug, lang, standing };
}

function formOfBlock({ runs }: RedlineBlock, isFirst: boolean): Form | null {
  const forms = [firstText(runs), secondText(runs)]
    .filter((text) => text.trim() !== '')
    .map((text) => formOf(text, isFirst));
  return forms.every((form) => form !== null) ? (forms[0] ?? null) : null;
}

/** The blocks of the other language that render one of the same places, without the places that a passage moved away from. */
function besideOf({ a, b }: RedlineBlock, others: readonly RedlineBlock[]): RedlineBlock[] {
  const shares = (own: readonly string[], other: readonly string[]) => own.some((slot) => other.includes(slot));
  return others.filter((other) => {
    const isLeft = other.kind === 'moved' && other.runs.every(({ op }) => op === 'removed');
    return !isLeft && (shares(a, other.a) || shares(b, other.b));
  });
}
