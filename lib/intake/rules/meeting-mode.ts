import type { EventKind } from '@/lib/intake/events/text-events';
import { isThis } from '@/lib/intake/events/text-events';
import type { Proposal } from '@/lib/intake/intake-format';
import type { MeetingMode } from '@/lib/intake/record-words';
import { lastBefore } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { labelsOf } from './labels';
import { propose, type RuleContext } from './rule-context';

const virtual = [
  /(?:^|[^\u0621-\u064a])[وفب]?(?:ال|لل)?(?:اجتماع(?:ا|ها|ه|هم)?|لقا(?:ء|ا)?|بشكل|نحو)(?:\s+[\u0621-\u064a"]+){0,3}?\s+(?:ال)?افتراضي(?:ا)?(?![\u0621-\u064a])/g,
  /(?:^|[^\u0621-\u064a])[وفب]?(?:ال|لل)?(?:جلس[هت](?:ها)?|دورت(?:ها)|ورشه|صوره|صيغه|طريقه)(?:\s+ال[\u0621-\u064a"]+){0,2}?\s+(?:ال)?افتراضيه(?![\u0621-\u064a])/g,
  /(?:^|[^\u0621-\u064a])(?:افتراضيا)(?![\u0621-\u064a])/g,
  /عبر\s+(?:ال)?مكالمه\s+(?:ال)?(?:جماعيه|هاتفيه)/g,
  /(?:عبر|بواسطه|باستخدام|من خلال|عن طريق|بتقنيه|وعبر)\s*(?:ال)?(?:الاتصال|اتصال|تقنيه|تقنيات|دائره|دايره|الدايره|منصه|مؤتمر|موتمر)?\s*(?:الاتصال\s+|اتصال\s+|التواصل\s+|موتمر\s+)?(?:ال)?(?:مرييه|مريي|فيديو|الفيديو|تلفزيونيه|الكترونيه|المريي|المرييه|مرئي)(?:\s+(?:كونفرانس|"كونفرانس"|المغلقه))?/g,
  /(?:^|[^\u0621-\u064a])عن\s+بعد(?![\u0621-\u064a])/g,
  /(?:عبر|علي|بواسطه|باستخدام)\s+(?:تطبيق|منصه|برنامج|تقنيه|شبكه)\s+"?(?:زوم|تيمز|ويبكس|التناظر|التواصل المريي|الاتصال المريي)|عبر\s+زوم|(?:^|[^\u0621-\u064a])باتصال\s+(?:مريي|هاتفي|جماعي)|تقنيه\s+(?:التناظر|التواصل)\s+(?:المريي|عن بعد)/g,
  /\b(?:virtually|virtual (?!asset|currenc|service|econom|token)(?:(?!at |of |in |on |during |the |and )\w+ ){0,4}?(?:meeting|plenary|session|gathering|format|ministerial|[a-z]+-building workshop|workshop)|meeting virtual|(?:via|by|over|through)\s+(?:an?\s+)?(?:secure\s+)?(?:conference call|video(?:[- ]?tele)?[- ]?conference|video[- ]?conferencing|video link|video call|videoconference|teleconference|vtc|webex|zoom)|conference call|videoconference|video conference|held online|met online|convened online|remotely)\b/g,
];
const inPerson = [
  /(?:^|[^\u0621-\u064a])(?:حضوريا|حضوريه|حضوري|وجاهيا|وجاهي|وجها\s+لوجه)(?![\u0621-\u064a])/g,
  /\b(?:in[- ]person|face[- ]to[- ]face)\b/g,
];
const hybrid = [
  /(?:^|[^\u0621-\u064a])(?:(?:اجتماع(?:ا|ها|ه)?|بشكل|بصيغه|بنمط|بصوره|بطريقه)\s+(?:[\u0621-\u064a]+\s+)?(?:هجين|هجينا|هجينه|مختلط|مختلطا|مختلطه)|حضوريا\s+وافتراضيا|حضوريا\s+وعن\s+بعد|حضوريا\s+وعبر|افتراضيا\s+وحضوريا)(?![\u0621-\u064a])/g,
  /(?:جمع|تجمع|يجمع|زاوج|تزاوج|يزاوج)(?:ت)?\s+بين\s+الحضور\s+(?:\S+\s+)?و(?:ال)?(?:اتصال|مشاركه|تواصل|عن بعد|تقنيه)/g,
  /\b(?:hybrid(?:\s+(?:format|meeting|mode|basis))?|in[- ]person and (?:virtually|virtual|online|remotely)|both in[- ]person and virtual(?:ly)?|virtually and in[- ]person)\b/g,
];

/** Words for one person's own way of taking part, up to the words that say it: «شارك وزير المالية … عن بعد». */
const attendant = [
  /(?:^|[^\u0621-\u064a])[وف]?ي?(?:شارك|حضر|انضم|تحدث|القي|خاطب|ادلي)ت?\s+(?:(?:في|الي)ها?\s+)?(?:ال)?(?:وزير|وكيل|نايب|سفير|مدير|مساعد|رييس|مبعوث|ممثل|امين|محافظ|مسوول)[^.؛\n]{0,70}$/,
  /(?:^|[^\u0621-\u064a])[وف]?[يت]?(?:شارك|انضم|تحدث|تابع)(?:ت)?\s+(?:(?:في|الي)(?:ها?)?\s+)?(?!(?:في|الي|ب)ها?\s|(?:ال)?(?:بعض|نصف|اخر|باقي|بقيه|ساير|كثير|عدد|معظم|غالبيه|وفود|وفدا|اعضا|دول|مشارك|جميع|ممثل|مندوب|خبرا|مسوول|اجتماع|لقا|جلسه|دوره|اعمال))(?:ال)?[\u0621-\u064a]{3,}[^.؛\n\d]{0,50}$/,
  /\b(?:minister|secretary|ambassador|director|envoy|governor|representative|president|chair)\b[^.;\n]{0,50}\b(?:joined|participated|participating|took part|taking part|spoke|attended|addressed|appeared)\b[^.;\n]{0,40}$/,
];

/** «شارك فيه حضوريا …»: who took part in that way is named after it. */
const takingPart = /(?:^|[^\u0621-\u064a])[وف]?(?:شارك|حضر|انضم)(?:ت|وا)?\s+(?:(?:في|الي|ب)ها?\s+)$/;
/** A counted part of a body that came makes a meeting in person; one that called in does not make it one without a room. */
const cameTogether =
  /^\s+(?!(?:ال)?(?:وزير|وكيل|نايب|سفير|مدير|مساعد|رييس|مبعوث|امين|محافظ|مسوول)(?![\u0621-\u064a]))(?:[^\s,.؛]+\s+){0,4}?(?:ال)?(?:عضوا?|اعضا\S*|دوله|دول|وفدا?|وفود|مندوبون?|مندوبين?|مندوبي|مندوبو|ممثلون?|ممثلين|ممثلو|ممثلي|مشاركا|مشاركون|مشاركين|منظمات)(?![\u0621-\u064a])/;
const calledTogether =
  /^\s+(?:(?:ممثلو|ممثلي|مندوبو|وفود)\s+)?(?:(?:جميع|كل|كافه)\s+)?(?:ال)?(?:اعضا\S*|دول|وفود|مشاركون|مندوبون|ممثلون)(?![\u0621-\u064a])/;
/** «شارك فيه سته عشر عضوا حضوريا». */
const countedBefore =
  /(?:شارك|حضر|انضم)(?:ت|وا)?\s+(?:(?:في|الي|ب)ها?\s+)?(?:ال)?(?:احد|احدي|اثن|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر)[\u0621-\u064a]*\s+(?:[\u0621-\u064a]+\s+){0,2}?(?:عضوا?|اعضا\S*|دوله|دول|وفدا?|وفود)\s+(?:[\u0621-\u064a]+\s+){0,2}$/;

const calledIn = /عن\s+بعد|افتراضي|مريي|فيديو|اتصال/;

const ruleOf = { in_person: 'mode-in-person', virtual: 'mode-virtual', hybrid: 'mode-hybrid' } as const;

type Found = { mode: MeetingMode; from: number; to: number };

/** Reads how they met, as the sentences about the meeting say it. A venue alone says nothing of the mode. */
export function readMode(context: RuleContext): Proposal[] {
  const { reading } = context.scene;
  const found = context.readable.flatMap((sentence) => {
    const { index, from, to } = sentence;
    const text = reading.levelled.slice(from, to);
    const labelled = labelledMode(context, sentence);
    if (labelled !== null) return [labelled];
    if (!context.isAbout(index)) return [];
    return [
      ...find(text, from, virtual, 'virtual'),
      ...find(text, from, inPerson, 'in_person'),
      ...find(text, from, hybrid, 'hybrid'),
    ]
      .filter(
        (cue) =>
          isAboutMeeting(context, cue) &&
          !isAttendants(cue, text, from) &&
          !isOnCondition(text.slice(cue.to - from)) &&
          !isDenied(text.slice(0, cue.from - from)),
      )
      .map((cue) =>
        isOfSome(text.slice(Math.max(0, cue.from - from - longestSome), cue.from - from))
          ? { ...cue, mode: 'hybrid' as const }
          : cue,
      );
  });
  const [first] = found;
  if (first === undefined) return [];
  const modes = new Set(found.map(({ mode }) => mode));
  const mixed = found.find(({ mode }) => mode === 'hybrid') ?? null;
  if (mixed !== null || modes.size === 1) {
    const cue = mixed ?? first;
    return [propose('meeting.mode', cue.mode, [reading.evidence(cue.from, cue.to)], ruleOf[cue.mode], 0.95)];
  }
  const evidence = found.slice(0, 2).map(({ from, to }) => reading.evidence(from, to));
  return [propose('meeting.mode', 'hybrid', evidence, 'mode-both', 0.7, { flags: ['inferred'] })];
}

const namedModes: [RegExp, MeetingMode][] = [
  [/هجين|مختلط|hybrid/, 'hybrid'],
  [/افتراضي|عن بعد|مريي|virtual|online|video|remote/, 'virtual'],
  [/حضوري|وجاهي|in[- ]person|face[- ]to[- ]face/, 'in_person'],
];

/** «الصيغة: حضوري», "Format: hybrid". */
function labelledMode({ scene }: RuleContext, sentence: Sentence): Found | null {
  if (!labelsOf(scene, sentence).has('how')) return null;
  const { levelled } = scene.reading;
  const line = levelled.slice(sentence.from, Math.min(sentence.to, sentence.from + longestLine));
  const mode = namedModes.find(([pattern]) => pattern.test(line))?.[1];
  return mode === undefined ? null : { mode, from: sentence.from, to: sentence.from + line.length };
}

const longestLine = 80;

function find(text: string, offset: number, patterns: RegExp[], mode: Found['mode']): Found[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => {
      const lead = words.length - words.replace(/^[^\u0621-\u064aa-z]+/, '').length;
      return { mode, from: offset + index + lead, to: offset + index + words.length };
    }),
  );
}

/** "did not meet in person", «لم يكن الاجتماع افتراضيا». */
function isDenied(before: string): boolean {
  return /(?:^|[^\u0621-\u064aa-z])(?:لم|لن|ليس|ليست|غير|not|never|rather than|instead of)(?:\s+[^\s,.]+){0,4}\s*$/.test(
    before,
  );
}

/** «باستضافة المجموعة حضوريا متى سمحت الظروف»: what may be one day. */
function isOnCondition(after: string): boolean {
  return /^\s+(?:متي|حالما|حين تسمح|اذا|once|when|if|as soon as)(?![\u0621-\u064aa-z])/.test(after);
}

const longestSome = 160;

/** "the others joined by video link": some came and some did not. */
function isOfSome(before: string): boolean {
  return /(?:\bothers?|\bthe rest|\bremaining|\bsome (?:of them|delegations|countries)|نصفها|النصف|الاخر|الاخرون|الباقون|البقيه|بقيه|بعضها|بعضهم|اخرون)(?:\s+[^\s,.;]+){0,4}\s*$/.test(
    before,
  );
}

function isAttendants({ mode, ...cue }: Found, text: string, offset: number): boolean {
  const before = text.slice(0, cue.from - offset);
  const isLeading = takingPart.test(before);
  if (isLeading || (mode === 'in_person' && countedBefore.test(before))) {
    // Some came and others called in: no rule says which of the two the meeting was.
    if (mode === 'in_person' && calledIn.test(text)) return true;
    const together = mode === 'virtual' ? calledTogether : cameTogether;
    return isLeading && !together.test(text.slice(cue.to - offset));
  }
  return (
    attendant.some((pattern) => pattern.test(before)) && !/(?:عقد|انعقد|اجتماع)\S*\s+(?:\S+\s+){0,2}$/.test(before)
  );
}

const overlooked: ReadonlySet<EventKind> = new Set(['publication', 'saying', 'seat']);

/** Leaves out the mode of another meeting in the same sentence, or of what was agreed («توحيد الجهود عن بعد»). */
function isAboutMeeting({ scene: { reading }, eventOf }: RuleContext, { from, to, mode }: Found): boolean {
  const word = lastBefore(reading.words, to, (each) => each.from);
  const first = lastBefore(reading.words, from + 1, (each) => each.from);
  return [word, first].some((at) => {
    const event = eventOf(at, overlooked);
    return isThis(event) || (event === null && mode !== 'virtual');
  });
}
