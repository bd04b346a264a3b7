import type { Proposal } from '@/lib/intake/intake-format';
import { findStateLists, type StateList } from '@/lib/intake/mentions/state-list';
import { isSameJson, propose, type RuleContext, settle } from '@/lib/intake/rules/rule-context';
import { lastBefore, within } from '@/lib/intake/text/near';
import { entryOf } from '@/lib/language/names/find-names';
import { readChairAdjectives, readChairsByOffice } from './chairs-by-office';

const chairBefore =
  /(?:^|[^\u0621-\u064a])[وف]?(?:(?:ب|ل)?(?:ال)?(?:رياس[هت]|قياد[هت])(?:ها|ه|هم)?|[وف]?(?:برياسه|بالرياسه|رياستها|برياستها)|[وف]?(?:[يت])?(?:تراس|ترأس|تراست|راس|يراس|تراس|تراسها|يراسها|تراسه|يراسه|تراسته|تراستها|يراسون)|[وف]?(?:[يت])?(?:قود|قودها|تقود|تقودها|يقود|يقودها)|القاده|الرياسه المشتركه|الروسا المشاركون|الروساء المشاركون|الروساء المشاركين|الروسا المشاركين|الدول الراعيه|الدول الريسيه|الدولتان الريسيتان|الرييستان|الرييسان|الرييستين|الرييسين|تشترك|يشترك|اشتركت|تشارك|تشاركت|تتشارك|يتشارك|تتقاسم|تقاسمت|تناوبت|تناوب|تعاقبت|تعاقب|تشاطرت|تولت|تتولي|يتولي|ادارت|تدير|تسند)(?![\u0621-\u064a])/g;
const chairBeforeEn =
  /\b(?:co-?\s?chaired|co-?\s?led|co-?\s?chairs?|co-?\s?leads?|chaired|led|co-?\s?leaders|leaders|leadership|headed by|co-?\s?chairmanship|chairmanship|co-?\s?chairmen|presided|presiding|(?:the|joint|two|three) chairs|in the chair)\b/g;
const chairAfter =
  /^["\s,]*(?:(?:اللتان|اللذان|اللتين|اللذين|الذين|التي)\s+)?(?:مشتركه\s+)?(?:في\s+)?(?:(?:ال)?رياسه|قياده|[تي]تراسان|تراستا|تراسا|[تي]تقاسمان|تقاسمتا|[تي]تشاركان|تشاركتا|تشاطرتا|[تي]توليان|تولتا|تشترك|يشتركون|تتراس|يتراس|تراس|تراست|تراسوا|بالاشتراك)(?![\u0621-\u064a])/;
const chairAfterEn =
  /^[\s,"]*(?:(?:jointly|together|who|which|also|currently)\s+)*(?:co-?\s?chair|co-?\s?lead|co-?\s?led|co-?\s?chaired|chaired|presid(?:e|es|ed|ing)\b|took turns in the chair|alternat(?:e|ed|ing) in the chair|lead the|led the|chair the)/;
const shared =
  /مشترك|تشترك|يشترك|تشارك|تقاسم|كل من|تراس|يراس|رياسه|قياد|راس|تشاطر|تولي|تسند|القاده|الروسا|الراعيه|تولت|تتولي|يتولي|قود/;

/**
 * Reads those who preside: at least two states in a row after a word of presiding, or before it. Chairs of other bodies
 * don't count.
 */
export function readCoChairs(context: RuleContext): Proposal[] {
  const stated = [
    ...readPresiding(context),
    ...readSides(context),
    ...readChairsByOffice(context),
    ...readChairAdjectives(context),
  ].slice(0, 1);
  return stated.length > 0 ? stated : readHosts(context);
}

function readPresiding(context: RuleContext): Proposal[] {
  const { reading } = context.scene;
  const candidates = reading.sentences.flatMap(({ index, isFurniture }) => {
    if (isFurniture) return [];
    return findStateLists(context.scene, index).flatMap((list) => {
      const cue = cueOf(context, list);
      if (cue === null || isOfAnother(context, list, cue)) return [];
      const evidence = [
        reading.evidence(Math.min(cue.from, list.from), Math.max(cue.to, list.to)),
        ...list.members.map(({ from, to }) => reading.evidence(from, to)),
      ];
      return [
        propose(
          'meeting.coChairs',
          list.codes,
          evidence,
          list.hasUnread ? 'co-chairs-open-list' : 'co-chairs-stated',
          list.hasUnread ? 0.6 : 0.93,
        ),
      ];
    });
  });
  return settle(candidates, (a, b) => isSameJson([...(a as string[])].sort(), [...(b as string[])].sort()));
}

const side = /(?:^|[^\u0621-\u064a])و?عن\s+(?:ال)?جانب\s+(?=ال)/g;

/** «عن الجانب الإيطالي …، وعن الجانب السعودي …»: each chair by its side, with a title in between. */
function readSides({ scene: { reading, namesIn } }: RuleContext): Proposal[] {
  for (const { index, from, to, isFurniture } of reading.sentences) {
    const text = reading.levelled.slice(from, Math.min(to, from + 2_000));
    if (isFurniture || text.search(chairBefore) < 0) continue;
    const sides = [...text.matchAll(side)].flatMap(({ 0: words, index: at }) => {
      const start = from + at + words.length;
      const name = namesIn(index).find((each) => Math.abs(each.from - start) <= 1);
      const code = name === undefined ? undefined : entryOf(name, 'nationality')?.code;
      return name === undefined || code === undefined ? [] : [{ code, evidence: reading.evidence(name.from, name.to) }];
    });
    if (sides.length < 2) continue;
    const evidence = [reading.evidence(from, to), ...sides.map((each) => each.evidence)];
    return [
      propose('meeting.coChairs', [...new Set(sides.map(({ code }) => code))], evidence, 'co-chairs-by-side', 0.85),
    ];
  }
  return [];
}

const holding = /^[\s,"]*(?:jointly\s+|together\s+|virtually\s+)*(?:held|hosted|convened|host|convene|hold)(?![a-z])/;

/** Reads states that held the meeting together: most likely they presided over it, though the text does not say so. */
function readHosts(context: RuleContext): Proposal[] {
  const { reading } = context.scene;
  const candidates = context.readable.flatMap(({ index }) => {
    if (!context.isMain(index)) return [];
    return findStateLists(context.scene, index).flatMap((list) => {
      const verb = holding.exec(reading.levelled.slice(list.to, list.to + 40));
      if (verb === null) return [];
      const evidence = [
        reading.evidence(list.from, list.to + verb[0].length),
        ...list.members.map(({ from, to }) => reading.evidence(from, to)),
      ];
      return [propose('meeting.coChairs', list.codes, evidence, 'co-chairs-as-hosts', 0.6, { flags: ['inferred'] })];
    });
  });
  return candidates.slice(0, 1);
}

/** These share or run anything; what they share is told beside them. */
const ambiguous = /(?:شترك|تشارك|تقاسم|تناوب|تعاقب|تشاطر|تول[تي]|تتولي|يتولي|ادارت|تدير|تسند)/;
const presiding = /رياس|قياد|اداره (?:ال)?(?:جلس|اجتماع|اعمال|نقاش)|اعمال|جلسات|الاجتماع|اللقا/;
const longestObject = 40;
/** «تشاركت النرويج وكينيا استضافة الاجتماع»: they share something else. */
const hosting = /^["\s,]*(?:في\s+)?استضاف/;
/** «تقود النرويج وكينيا مشروعا», "Japan and Sweden lead an initiative". */
const ofProject =
  /^[\s,"]*(?:(?:ال)?(?:مشروع|مشروعا|مبادره|فريق|فريقا|لجنه|ورشه|حمله|برنامج|برنامجا|جهود|جهودا|وفد|وفدا|تحقيقا|عمليه|مسارا|تمرينا|دراسه)(?![\u0621-\u064a])|(?:co-?\s?)?(?:chair|lead|led|chaired)\s+(?:a|an|the|their|its)?\s*(?:[a-z-]+\s+){0,3}?(?:project|initiative|party|committee|team|task force|panel|effort|efforts|campaign|workshop|study|delegation|board)\b)/;

type PresidingCue = { from: number; to: number; rule: string };

function cueOf(context: RuleContext, list: StateList): PresidingCue | null {
  const { reading } = context.scene;
  const sentence = reading.sentences[list.sentence];
  const inside = /co-?\s?(?:chairs?|leads?)/.exec(reading.levelled.slice(list.from, list.to));
  if (inside !== null) return { from: list.from, to: list.to, rule: 'co-chairs-within' };
  const isEach = /(?:كل من|كلا من|each of)\s+(?:(?:دوله|مملكه|جمهوريه)\s+)?$/.test(
    reading.levelled.slice(Math.max(0, list.from - 24), list.from),
  );
  const word = lastBefore(reading.words, list.from + 1, ({ from }) => from);
  const start =
    reading.words[Math.max(sentence?.first ?? 0, word - (isEach ? farthestEach : farthest))]?.from ?? list.from;
  const before = reading.levelled.slice(start, list.from);
  const [arabic, english] = [[...before.matchAll(chairBefore)].at(-1), [...before.matchAll(chairBeforeEn)].at(-1)];
  for (const [found, limit, rule] of [
    [arabic, 14, 'co-chairs-after-cue'] as const,
    [english, 9, 'co-chairs-after-cue-en'] as const,
  ]) {
    if (found === undefined) continue;
    const at = start + found.index;
    const end = at + found[0].length;
    const between = reading.levelled.slice(end, list.from);
    const isBroken = isEach ? /[.;]/.test(between) : breaksList(between, rule);
    const distance = between.split(/\s+/).length;
    const object = reading.levelled.slice(list.to, list.to + longestObject);
    const isPresiding = !ambiguous.test(found[0]) || (presiding.test(`${between} ${object}`) && !hosting.test(object));
    const isNear = distance <= (isEach ? farthestEach : limit) && !isBroken && isPresiding;
    if (isNear && !hasState(context, list.sentence, end, list.from))
      return { from: at + leading(found[0]), to: end, rule };
  }
  const after = afterApposition(reading.levelled.slice(list.to, Math.min(sentence?.to ?? 0, list.to + 400)));
  const following = chairAfter.exec(after) ?? chairAfterEn.exec(after) ?? sharedChair.exec(after);
  return following === null || !(shared.test(following[0]) || /co|chair|presid|le[ad]/.test(following[0]))
    ? null
    : { from: list.to, to: list.to + following[0].length, rule: 'co-chairs-before-cue' };
}

const sharedChair =
  /^[\s,"]*(?:which\s+|who\s+|jointly\s+|together\s+|both\s+|currently\s+)*(?:to\s+)?(?:shar(?:ed|ing|e|es)\s+(?:the|its|their)\s+chair(?:manship)?|(?:was|were|sat|sitting|are|being)?\s*in\s+the\s+(?:co-?)?chair|(?:serv|act)(?:e|ed|es|ing)\s+as\s+(?:[a-z' ]{0,20}\s)?(?:joint\s+|co-?\s?)chairs|as\s+(?:its\s+|the\s+)?(?:joint\s+|co-?\s?)chairs|(?:took|taking|takes|take)\s+the\s+chair)/;
const apposition = /^\s*,\s*(?:represented by|ممثله ب|ممثلتين ب)[^.;]*?,\s*(?=co-?\s?chair|chair|ترا|تول)/;

/** "…, represented by two directors, …, co-chaired": who came for the states does not part them from their verb. */
function afterApposition(after: string): string {
  return after.slice(apposition.exec(after)?.[0].length ?? 0);
}

/** In words. «كل من» before a list may stand far from its verb. */
const farthest = 20;
const farthestEach = 40;

/** «برئاسة إيطاليا، وحضور ممثلين عن فرنسا وألمانيا»: the word governs the state beside it, not the list beyond. */
function hasState({ scene }: RuleContext, sentence: number, from: number, to: number): boolean {
  return within(scene.namesIn(sentence), from, to - 1, (name) => name.from).some(
    (name) => entryOf(name, 'state') !== undefined && name.to < to,
  );
}

/** A verb or a new clause between the cue and the list takes the list away from the cue. */
function breaksList(between: string, rule: string): boolean {
  if (rule === 'co-chairs-after-cue-en') {
    return (
      /\b(?:met|held|discussed|with|joined|and (?:the )?(?:members|participants)|attended|including|representatives from|in|of isis|reaffirmed)\b/.test(
        between,
      ) || /[.;]/.test(between)
    );
  }
  return (
    /(?:^|[^\u0621-\u064a])(?:بحضور|بمشاركه|ومشاركه|بحضر|حضر|شارك|شاركت|ناقش|ناقشت|اكد|اكدت|قال|وبحضور|وبمشاركه|في العراق|داعش|حيث|مع|ضد|رييس|وزير|وكيل|نايب|نايبه|مقتل|استهداف)(?![\u0621-\u064a])/.test(
      between,
    ) || /[.;]/.test(between)
  );
}

/** Tells whether the nearest body before the cue is another one: «مركز استهداف تمويل الإرهاب الذي تترأسه …». */
function isOfAnother({ scene, kind }: RuleContext, list: StateList, cue: PresidingCue): boolean {
  const at = Math.min(cue.from, list.from);
  const body = within(scene.namesIn(list.sentence), at - 220, at, ({ from }) => from)
    .flatMap((name) => entryOf(name, 'body')?.id ?? [])
    .at(-1);
  const isOther = body !== undefined && body !== kind.body && body !== 'coalition';
  const after = scene.reading.levelled.slice(list.to, list.to + 90);
  if (ofProject.test(after) || isOfNamedAfter(scene, kind.body, list)) return true;
  return isOther || (/(?:^|[^a-z])(?:tftc|small group|africa focus group)/.test(after) && kind.body === scene.mainBody);
}

/** "Japan and Sweden chair the FATF working party": the next name after the list is that of another body. */
function isOfNamedAfter(scene: RuleContext['scene'], own: string | null, { sentence, to }: StateList): boolean {
  const end = scene.reading.sentences[sentence]?.to ?? to;
  const [next] = within(scene.namesIn(sentence), to, Math.min(end, to + longestAfter), ({ from }) => from).filter(
    (name) => entryOf(name, 'body') !== undefined || entryOf(name, 'organisation') !== undefined,
  );
  if (next === undefined || /[,;.]/.test(scene.reading.levelled.slice(to, next.from))) return false;
  const id = entryOf(next, 'body')?.id;
  return id === undefined || (id !== own && id !== 'coalition');
}

const longestAfter = 70;

function leading(found: string): number {
  return found.length - found.replace(/^[^\u0621-\u064aa-z]+/, '').length;
}
