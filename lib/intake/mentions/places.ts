import type { Flag, Venue } from '@/lib/intake/intake-format';
import type { RuleContext } from '@/lib/intake/rules/rule-context';
import { lastBefore, within } from '@/lib/intake/text/near';
import { entryOf, type Name } from '@/lib/language/names/find-names';
import { stateOf } from '@/lib/language/names/states';
import { placeManner } from './place-manner';

/** A place where the text says something happens. Offsets are of the levelled text. */
export type PlaceMention = {
  value: Venue;
  /** The index of its first word. */
  word: number;
  from: number;
  to: number;
  sentence: number;
  flags: Flag[];
  penalty: number;
  otherwise: Venue[];
  isHost: boolean;
  /** The place that a meeting was moved to. */
  isMoved?: boolean;
};

const next = /^\s*,?\s*(?:في|عاصمه|ب)?\s*[("]?\s*$/;
const nextEn = /^\s*,\s*(?:the\s+)?$|^\s*\($|^\s+in\s+(?:the\s+)?$/;

/** Finds the places of a sentence where something takes place: after «في» or "in", or as the host. */
export function findPlaces(context: RuleContext, sentence: number): PlaceMention[] {
  const known = places.get(context) ?? new Map<number, PlaceMention[]>();
  places.set(context, known);
  const found = known.get(sentence) ?? placesIn(context, sentence);
  known.set(sentence, found);
  return found;
}

/** Several rules ask for the places of one sentence, which may be as long as the text. */
const places = new WeakMap<RuleContext, Map<number, PlaceMention[]>>();

function placesIn(context: RuleContext, sentence: number): PlaceMention[] {
  const names = context.scene.namesIn(sentence);
  const found: PlaceMention[] = [];
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    if (name === undefined) continue;
    const capital = capitalOf(context, name, names[index + 1]) ?? unknownTown(context, name);
    if (capital !== null) found.push(capital);
    if (capital !== null || !isPlace(name)) continue;
    const how = placeManner(context.scene.reading, name, names[index - 1]);
    if (how === null) continue;
    const following = names[index + 1];
    const country = following !== undefined && isCountryOf(context, name, following) ? following : null;
    if (country === null && how === 'in' && isFirstOfTwo(context, name, following)) continue;
    const mention =
      abroad(context, name, following, how === 'host') ?? mentionOf(context, name, country, how === 'host');
    // «أوسلو حيث عقدت …»: what happened there is told by the clause after it.
    const word = how === 'where' ? Math.min(name.last + 2, context.scene.reading.words.length - 1) : name.first;
    if (mention !== null) found.push({ ...mention, word, isMoved: how === 'moved' });
    if (country !== null || abroadOf(context, name, following) !== null) index += 1;
  }
  return found;
}

/** «في العراق وسوريا» and "in Iraq and Syria" say where something goes on, not where one meets. */
function isFirstOfTwo({ scene: { reading } }: RuleContext, name: Name, following: Name | undefined): boolean {
  if (following === undefined || entryOf(name, 'city') !== undefined || entryOf(following, 'state') === undefined)
    return false;
  const between = reading.levelled.slice(name.to, following.from);
  return /^["\s]*(?:و|,\s*|,?\s*and\s+|\/)$/.test(between);
}

const capitalBefore =
  /(?:^|[^\u0621-\u064a])[وف]?(?:في|ب)\s?العاصمه\s+$|(?:^|[^\u0621-\u064a])(?:بالعاصمه|(?:[وف]?(?:[يت])?(?:استضافت|استضيف|ستضيف|احتضنت|حتضن|احتضنته|احتضنتها|استقبلت|ستقبل|استضافته|استضافتها|تستعد|استقبلته|استقبلتها|شهدت) العاصمه))\s+$/;

/** Finds the capital in «في العاصمة السعودية» without the city's name, though the text does not name it. */
function capitalOf({ scene: { reading } }: RuleContext, name: Name, following: Name | undefined): PlaceMention | null {
  const code = (entryOf(name, 'nationality') ?? entryOf(name, 'state'))?.code;
  const city = code === undefined ? undefined : stateOf(code).capital;
  if (code === undefined || city === undefined) return null;
  const start = name.from - name.clitics.length;
  const before = reading.levelled.slice(Math.max(0, start - 30), start);
  const after = reading.levelled.slice(name.to, name.to + 14);
  const isEnglish = /(?:^|[^a-z])in the\s+$/.test(before) && /^\s+capital(?![a-z])/.test(after);
  if (!isEnglish && !capitalBefore.test(before)) return null;
  const isNamed = following !== undefined && entryOf(following, 'city') !== undefined && following.from - name.to < 16;
  if (isNamed) return null;
  const to = name.to + (isEnglish ? ' capital'.length : 0);
  const span = { word: name.first, from: name.from, to, sentence: name.sentence, isHost: false };
  return { ...span, value: { city, country: code }, flags: ['inferred'], penalty: 0.2, otherwise: [] };
}

const townBefore =
  /(?:^|[^\u0621-\u064a])[وف]?(?:في |ب)?(?:مدينه|بلده|منتجع|جزيره|محافظه|بمدينه|ببلده)\s+[\u0621-\u064a]+(?:\s+[\u0621-\u064a]+)?\s+$/;
const townAfterEn = /^\s+(?:city|town|resort|port|island|village|spa town|resort town|port city)\s+of\s/;

/** «مدينة بورتوروج السلوفينية», "in the Slovenian resort of …": a town that no list has lies in a state. */
function unknownTown({ scene: { reading, namesIn } }: RuleContext, name: Name): PlaceMention | null {
  const code = entryOf(name, 'nationality')?.code;
  if (code === undefined) return null;
  const before = reading.levelled.slice(Math.max(0, name.from - 50), name.from);
  const isEnglish = /\bin the\s+$/.test(before) && townAfterEn.test(reading.levelled.slice(name.to, name.to + 30));
  if (!isEnglish && !townBefore.test(before)) return null;
  const isKnown = within(namesIn(name.sentence), name.from - 30, name.from + 30, ({ from }) => from).some(
    (each) => entryOf(each, 'city') !== undefined,
  );
  if (isKnown) return null;
  const span = { word: name.first, from: name.from, to: name.to, sentence: name.sentence, isHost: false };
  return { ...span, value: { city: null, country: code }, flags: ['inferred'], penalty: 0.2, otherwise: [] };
}

function isPlace(name: Name): boolean {
  return (
    entryOf(name, 'city') !== undefined ||
    entryOf(name, 'state') !== undefined ||
    entryOf(name, 'kingdom') !== undefined
  );
}

/** «روما في إيطاليا», "Rome, Italy", «عمّان (الأردن)». */
function isCountryOf({ scene: { reading } }: RuleContext, name: Name, following: Name): boolean {
  const city = entryOf(name, 'city');
  const state = entryOf(following, 'state');
  const isKingdom = entryOf(following, 'kingdom') !== undefined && city?.country === 'SA';
  if (city === undefined || (state?.code !== city.country && !isKingdom)) return false;
  const between = reading.levelled.slice(name.to, following.from);
  return between.length < 12 && (next.test(between) || nextEn.test(between));
}

/** «طرابلس اللبنانية», «فالنسيا الإسبانية»: the adjective after a city names its state. */
function abroadOf({ scene: { reading } }: RuleContext, name: Name, following: Name | undefined): string | null {
  const state = following === undefined ? undefined : entryOf(following, 'nationality')?.code;
  if (following === undefined || state === undefined || entryOf(name, 'city') === undefined) return null;
  return /^["»\s]+$/.test(reading.levelled.slice(name.to, following.from)) ? state : null;
}

function abroad(context: RuleContext, name: Name, following: Name | undefined, isHost: boolean): PlaceMention | null {
  const country = abroadOf(context, name, following);
  const city = entryOf(name, 'city');
  if (country === null || city === undefined || following === undefined) return null;
  const span = { word: name.first, from: name.from, to: following.to, sentence: name.sentence, isHost };
  return { ...span, value: { city: city.city, country }, flags: [], penalty: 0, otherwise: [] };
}

function mentionOf(context: RuleContext, name: Name, country: Name | null, isHost: boolean): PlaceMention | null {
  const to = country?.to ?? name.to;
  const span = { word: name.first, from: name.from, to, sentence: name.sentence, isHost };
  const city = entryOf(name, 'city');
  const state = entryOf(name, 'state');
  if (country !== null && city !== undefined)
    return { ...span, value: { city: city.city, country: city.country }, flags: [], penalty: 0, otherwise: [] };
  if (entryOf(name, 'kingdom') !== undefined) return kingdom(context, name, span);
  if (city !== undefined && state !== undefined) return oneNameForTwo(context, name, span, city, state);
  if (city !== undefined)
    return { ...span, value: { city: city.city, country: city.country }, flags: [], penalty: 0, otherwise: [] };
  if (state === undefined) return null;
  const flags: Flag[] = stateOf(state.code).isNamedAsCapital ? ['ambiguous_place'] : [];
  return {
    ...span,
    value: { city: null, country: state.code },
    flags,
    penalty: flags.length > 0 ? 0.1 : 0,
    otherwise: [],
  };
}

type Span = Pick<PlaceMention, 'word' | 'from' | 'to' | 'sentence' | 'isHost'>;

function oneNameForTwo(
  { scene: { reading } }: RuleContext,
  name: Name,
  span: Span,
  city: { city: string; country: string },
  state: { code: string },
): PlaceMention {
  const after = reading.levelled.slice(name.to, name.to + 12);
  if (city.country === state.code && /^\s+(?:العاصمه|city)(?![\u0621-\u064a])/.test(after))
    return { ...span, value: { city: city.city, country: city.country }, flags: [], penalty: 0, otherwise: [] };
  if (city.country === state.code) {
    return {
      ...span,
      value: { city: null, country: state.code },
      flags: ['ambiguous_place'],
      penalty: 0.1,
      otherwise: [{ city: city.city, country: city.country }],
    };
  }
  const asCity: Venue = { city: city.city, country: city.country };
  const asState: Venue = { city: null, country: state.code };
  const written = reading.written(name.from, name.to);
  if (/ع\u064f/.test(written)) return { ...span, value: asState, flags: [], penalty: 0, otherwise: [] };
  if (/م\u0651|م[\u064e]\u0651/.test(written)) return { ...span, value: asCity, flags: [], penalty: 0, otherwise: [] };
  const before = reading.levelled.slice(Math.max(0, name.from - 40), name.from);
  if (/(?:العاصمه|مدينه)(?:\s+الاردنيه)?\s*$/.test(before))
    return { ...span, value: asCity, flags: [], penalty: 0, otherwise: [] };
  return { ...span, value: asCity, flags: ['ambiguous_place'], penalty: 0.5, otherwise: [asState] };
}

/**
 * «المملكة» is the kingdom whose full name precedes it, or Saudi Arabia in a text of its agency; else it is ambiguous.
 */
function kingdom({ scene: { names }, isSaudiSource }: RuleContext, name: Name, span: Span): PlaceMention {
  const earlier = new Set<string>();
  for (let index = lastBefore(names, name.from, ({ from }) => from); index >= 0; index -= 1) {
    const state = names[index] && entryOf(names[index] as Name, 'state');
    if (state && stateOf(state.code).isKingdom) earlier.add(state.code);
  }
  const [nearest = 'SA', ...others] = earlier;
  const code = isSaudiSource ? 'SA' : nearest;
  const isSure = isSaudiSource || earlier.size > 0;
  const otherwise = (isSaudiSource ? [] : others).map((country) => ({ city: null, country }));
  return {
    ...span,
    value: { city: null, country: code },
    flags: isSure ? ['inferred'] : ['ambiguous_place'],
    penalty: isSure ? 0.2 : 0.5,
    otherwise,
  };
}
