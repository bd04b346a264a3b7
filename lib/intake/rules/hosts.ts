import { type EventKind, isThis } from '@/lib/intake/events/text-events';
import type { Proposal } from '@/lib/intake/intake-format';
import { within } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf, type Name } from '@/lib/language/names/find-names';
import { isSameJson, propose, type RuleContext, settle } from './rule-context';

/** «استضافت قطر الاجتماع», «استضافته قطر», «باستضافة كريمة من قطر», «شاركت قطر وعُمان في استضافته», «الدولة المضيفة، قطر». */
const cue =
  /(?:^|[^\u0621-\u064a])(?:[وف]?(?:استضاف(?:ت|ته|تها|ه|ها)?|[يت]ستضيف(?:ه|ها)?)|[وف]?(?:ب|في )(?:استضاف(?:ه|ته|تها)|ضيافه)|[وف]?(?:ال)?(?:دوله|بلد|جهه) (?:ال)?مضيفه?)(?![\u0621-\u064a])/g;
const cueEn =
  /\b(?:(?:co-?\s?)?hosted(?: virtually| online| jointly)? by|(?:is )?(?:co-?\s?)?host(?:ed|s|ing)(?! (?:virtually |online |jointly )?by\b)|(?:as )?(?:the )?(?:co-?\s?)?host(?: country| nation| government)?)(?![a-z-])/g;
/** A verb that has its meeting behind it, and not in itself. */
const needsMeeting = /^[وف]?(?:استضافت?|[يت]ستضيف)$|^(?:is )?(?:co-?\s?)?host(?:ed|s|ing)$/;
/** A verb that has the meeting in itself. */
const hasMeeting = /^[وف]?(?:استضاف(?:ته|تها|ه|ها)|[يت]ستضيف(?:ه|ها))$|^[وف]?(?:ب|في )استضافت(?:ه|ها)$/;
/** Whose host stands before it. */
const isActive = /^(?:is )?(?:co-?\s?)?host(?:ed|s|ing)$/;
const meeting =
  /(?:^|[^\u0621-\u064a])(?:[بل]?ال|ل)?(?:اجتماع|لقا|موتمر|جلسه|جلسات|دوره|اعمال|ملتقي|قمه|منتدي)|\b(?:meeting|session|conference|gathering|plenary|round|summit|forum)/;
/** «كانت قطر قد استضافت», «من المقرر أن تستضيف», "will be hosted by": told of another time, or denied. */
const ofOtherTime =
  /(?:^|[^\u0621-\u064a])(?:كان|كانت|سبق|ان|لن|لا|لم|سوف)\s+(?:\S+\s+)?(?:قد\s+)?$|\b(?:to|will|would|may|could|should|not|never|previously|last|first|once|earlier|had)(?: be| been)?[\s-]+$/;
/** "Norway takes over from Portugal, which hosted the last meeting". */
const ofOther =
  /(?:^|[^\u0621-\u064a])(?:ال)?(?:سابق|ماضي|مقبل|قادم|اخير)ه?(?![\u0621-\u064a])|\b(?:last|previous|next|earlier|preceding)\b/;
const between =
  /^["\s,:(]*(?:(?:من|كل من|كريمه|مشتركه|حكومه|دوله|مملكه|جمهوريه|سلطنه|اماره|وهي|هي|جانب|the|governments?|kingdom|state|republic|sultanate|commonwealth|ministry of [a-z ]{3,20}|of|by|both|its|was|is)[\s,]+)*["\s]*$/;
const link = /^["\s]*(?:,?\s*(?:و|and)|,)?["\s]*(?:(?:دوله|مملكه|جمهوريه|the|kingdom of|state of|republic of)\s*)*$/;
const betweenAfter = /^["\s,]*(?:(?:التي|الذي|قد|which|who|that|for|has|on|علي|ل)[\s,]*)*$/;
/** «شاركت قطر وعُمان في استضافته»: the states stand between the two. */
const sharing =
  /(?:^|[^\u0621-\u064a])[وف]?(?:[يت])?(?:شارك|اشترك|شترك|تشارك|تقاسم)(?:تا|ت|ا)?\s+(?:كل من\s+)?(?:ال|(?:دوله|مملكه|جمهوريه)\s+)?$/;
/** «استضافته قطر بالاشتراك مع عُمان», "Qatar co-hosted the meeting with Oman": one more behind the others. */
const joining =
  /^[^.;:]{0,40}?(?:(?:بالاشتراك|بالشراكه|مناصفه|بالتعاون)\s+مع\s+|\b(?:jointly |together )?with\s+(?=the |[a-z]))/;
const nearby = 60;
const longestBefore = 160;

type Host = { code: string; name: Name };

/** Reads the states that a text says to have hosted the meeting. Who hosted is told in so many ways that an editor looks at each. */
export function readHosts(context: RuleContext): Proposal[] {
  const candidates = context.readable
    .filter(({ index }) => context.isAbout(index))
    .flatMap((sentence) => hostsOf(context, sentence));
  return settle(candidates, isSameJson);
}

function hostsOf(context: RuleContext, { index, from, to }: Sentence): Proposal[] {
  const { reading, namesIn } = context.scene;
  const text = reading.levelled.slice(from, Math.min(to, from + longestRead));
  const names = namesIn(index);
  return [...text.matchAll(cue), ...text.matchAll(cueEn)].flatMap(({ 0: found, index: at }): Proposal[] => {
    const words = found.replace(/^[^\u0621-\u064aa-z]+/, '');
    const start = from + at + found.length - words.length;
    const end = from + at + found.length;
    const before = reading.levelled.slice(Math.max(from, start - nearby), start);
    if (ofOtherTime.test(before)) return [];
    const behind = isActive.test(words) ? null : hostsAfter(context, names, end);
    const stated = behind ?? hostsBefore(context, names, start, words);
    const first = stated?.[0]?.name;
    if (stated === null || first === undefined) return [];
    const told = Math.max(end, stated.at(-1)?.name.to ?? end);
    const hosts = [...stated, ...hostsBeside(context, names, told)];
    // Who hosts together with others is not told by one name.
    if (/^co/.test(words) && hosts.length < 2) return [];
    const [open, close] = [Math.min(start, first.from), Math.max(end, ...hosts.map(({ name }) => name.to))];
    const around = reading.levelled.slice(Math.max(from, open - longestBefore), Math.min(to, close + nearby));
    const after = reading.levelled.slice(told, Math.min(to, close + nearby));
    if (!hasMeeting.test(words) && !meeting.test(needsMeeting.test(words) ? after : around)) return [];
    if (ofOther.test(`${before} ${after}`) || isOfOther(context, index, first, open)) return [];
    const codes = [...new Set(hosts.map(({ code }) => code))];
    const evidence = [reading.evidence(open, close), ...hosts.map(({ name }) => reading.evidence(name.from, name.to))];
    return [propose('meeting.hosts', codes, evidence, 'host-stated', 0.8)];
  });
}

const longestRead = 1_500;

/** The states right behind a cue. Null: something else is there. */
function hostsAfter({ scene: { reading } }: RuleContext, names: readonly Name[], end: number): Host[] | null {
  const next = within(names, end, end + nearby, ({ from }) => from);
  const hosts: Host[] = [];
  for (const name of next) {
    const code = codeOf(name);
    const previous = hosts.at(-1)?.name;
    const gap = reading.levelled.slice(previous?.to ?? end, name.from - name.clitics.length) + name.clitics;
    if (code === null || !(previous ? link : between).test(gap)) break;
    hosts.push({ code, name });
  }
  return hosts.length > 0 ? hosts : null;
}

/** «قطر التي استضافت الاجتماع», "Qatar hosted the meeting". */
function hostsBefore(
  { scene: { reading } }: RuleContext,
  names: readonly Name[],
  start: number,
  words: string,
): Host[] | null {
  if (/ by$/.test(words)) return null;
  const name = within(names, start - nearby, start, ({ from }) => from).at(-1);
  const code = name === undefined ? null : codeOf(name);
  if (name === undefined || code === null) return null;
  const list: Host[] = [{ code, name }];
  if (!betweenAfter.test(reading.levelled.slice(name.to, start))) return null;
  const at = names.indexOf(name);
  for (let index = at - 1; index >= 0; index -= 1) {
    const [one, other] = [names[index], list[0]?.name];
    const own = one === undefined ? null : codeOf(one);
    if (one === undefined || other === undefined || own === null) break;
    const gap = reading.levelled.slice(one.to, other.from - other.clitics.length) + other.clitics;
    if (!link.test(gap) || gap.trim() === '') break;
    list.unshift({ code: own, name: one });
  }
  const open = (list[0]?.name.from ?? start) - (list[0]?.name.clitics.length ?? 0);
  const isShared = sharing.test(reading.levelled.slice(open - nearby, open));
  return isShared || !/^[وف]?(?:ب|في )/.test(words) ? list : null;
}

/** The states that hosted with those before this place. */
function hostsBeside(context: RuleContext, names: readonly Name[], at: number): Host[] {
  const [found] = joining.exec(context.scene.reading.levelled.slice(at, at + nearby)) ?? [];
  return found === undefined ? [] : (hostsAfter(context, names, at + found.length) ?? []);
}

function codeOf(name: Name): string | null {
  if (entryOf(name, 'city') !== undefined && entryOf(name, 'state') === undefined) return null;
  return entryOf(name, 'state')?.code ?? null;
}

const overlooked: ReadonlySet<EventKind> = new Set(['topic', 'seat', 'saying']);

/** Whether the state is told of another meeting, or of a meeting of another body. */
function isOfOther({ scene, kind, eventOf }: RuleContext, sentence: number, host: Name, at: number): boolean {
  const event = eventOf(host.first, overlooked);
  if (event !== null && !isThis(event) && !(event.kind === 'meeting' && event.status === 'passing')) return true;
  const body = within(scene.namesIn(sentence), at - 220, at, ({ from }) => from)
    .flatMap((name) => entryOf(name, 'body')?.id ?? [])
    .at(-1);
  return body !== undefined && body !== kind.body && body !== 'coalition';
}
