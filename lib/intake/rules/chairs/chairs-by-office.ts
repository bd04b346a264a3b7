import type { Proposal } from '@/lib/intake/intake-format';
import { propose, type RuleContext } from '@/lib/intake/rules/rule-context';
import { within } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { level } from '@/lib/intake/text/words';
import { entryOf } from '@/lib/language/names/find-names';
import { stateCodes, stateOf } from '@/lib/language/names/states';
import { fold } from '@/lib/text/characters/fold';

const cue =
  /(?:^|[^\u0621-\u064a])[وف]?(?:برياسه مشتركه|برياسه|رياسه مشتركه|(?:[يت])?(?:تراس|راس|ترأس)(?:ت|ها|ه|ته|تها)?|(?:[يت])?تشترك في رياس[هت](?:ه|ها)?|(?:[يت])?(?:تقاسم|تقاسمت|تتقاسم|يتقاسم|تناوب|تشارك|تشاطر)(?:ت)?(?: علي| في)? (?:ال)?رياس[هت](?:ه|ها)?|(?:[يت])?(?:تولت|تولي|تتولي|يتولي)(?: ال| )رياس[هت](?:ه|ها)?|(?:[يت])?(?:تولت|تولي|تتولي|يتولي) رياس[هت](?:ه|ها)?|اسندت رياس[هت](?:ه|ها)? الي)(?![\u0621-\u064a])/g;
const cueEn = /\b(?:co-?\s?chaired by|co-?\s?led by|chaired jointly by|jointly chaired by|chaired by)\s/g;
const office =
  '(?:ال)?(?:وزير|وزيره|وزاره|وزارتا|وزارتي|وزيرا|وكيل|وكيله|نايب|نايبه|مساعد|مساعده|رييس|رييسه|رياسه|معالي|سعاده|مستشار|مستشاره|محافظ|مدير|مديره|سفير|سفيره|مبعوث|مبعوثه|امين|امينه|لوا|اللوا|مسوول|مسوولون|مسوولين|نظيره|نظيرها|نظيريه|نظيراه|نظيرته)';
const startsItem = new RegExp(`(?:^|[^\\u0621-\\u064a])و?${office}(?![\\u0621-\\u064a])`, 'g');
const together = /(?:بالاشتراك|مناصفه|مشاركه|بالشراكه|بالتناوب)\s+مع\s+$/;
const joined = new RegExp(`^[^\\u0621-\\u064a]?و${office}$`);
const begins = new RegExp(
  `^["\\s,:]*(?:(?:بالاشتراك|مشتركه|مشتركا|بين|من|كل من|كل|الاجتماع|اللقا|الدوره|الجلسه|الجلسات|المجموعه|الاعمال|اعماله|اعمالها|تولاها|تولتها|تقاسمها|تقاسمتها|و)["\\s,]+)*${office}(?![\\u0621-\\u064a])`,
);
const startsItemEn =
  /(?:^|[,\s])(?:the\s+)?(?:[a-z.]+\s+){0,4}?(?:minister|ministry|secretary|treasury|department|envoy|director|ambassador|governor|undersecretary)\b/g;
const stop =
  /[.;\n]|(?:^|[^\u0621-\u064a])[وف]?(?:بحضور|وحضور|بمشاركه|ومشاركه|حضر|حضره|شارك|شاركت|الذي|التي|حيث|في (?:يوم|مدينه|العاصمه)|يوم|ناقش|بحث|اكد|عقد|قال|وفد)(?![\u0621-\u064a])|\b(?:with|attended|who|which|discussed|in attendance)\b/;
const longest = 400;

type Span = { from: number; to: number };

/** Reads those who preside by what they are: «وزير الخزانة الأمريكي ونائب وزير الاقتصاد الإيطالي». Each names a state. */
export function readChairsByOffice(context: RuleContext): Proposal[] {
  const { reading } = context.scene;
  for (const { index, from, to, isFurniture, isBackground } of reading.sentences) {
    if (isFurniture || isBackground) continue;
    const text = reading.levelled.slice(from, to);
    for (const { 0: words, index: at } of [...text.matchAll(cue), ...text.matchAll(cueEn)]) {
      const start = from + at + words.length;
      const rest = reading.levelled.slice(start, Math.min(to, start + longest));
      const end = start + (stop.exec(rest)?.index ?? rest.length);
      const isEnglish = /[a-z]/.test(words);
      if (!isEnglish && !begins.test(rest)) continue;
      const found = codesOf(context, index, { from: start, to: end }, isEnglish);
      if (found === null || isOfOther(context, index, start)) continue;
      const evidence = [reading.evidence(start, end), ...found.map((chair) => reading.evidence(chair.from, chair.to))];
      const codes = [...new Set(found.map(({ code }) => code))];
      return [propose('meeting.coChairs', codes, evidence, 'co-chairs-by-office', 0.85)];
    }
  }
  return [];
}

type Chair = { code: string; from: number; to: number };

/** Returns the state of each office; null unless every office names one, and they are two at least. */
function codesOf({ scene }: RuleContext, sentence: number, span: Span, isEnglish: boolean): Chair[] | null {
  const text = scene.reading.levelled.slice(span.from, span.to);
  const starts = [...text.matchAll(isEnglish ? startsItemEn : startsItem)].map(({ 0: words, index }) => ({
    at: span.from + index,
    isJoined: isEnglish ? /^[,\s]/.test(words) : joined.test(words) || together.test(text.slice(0, index + 1)),
  }));
  const items = starts.filter(({ isJoined }, order) => order === 0 || isJoined).map(({ at }) => at);
  const chairs = items.flatMap((at, order) => {
    const names = within(scene.namesIn(sentence), at, items[order + 1] ?? span.to, ({ from }) => from);
    const own = names.flatMap((name): Chair[] => {
      const code = (entryOf(name, 'state') ?? entryOf(name, 'nationality'))?.code;
      return code === undefined ? [] : [{ code, from: name.from, to: name.to }];
    });
    const others = own.length > 0 ? own : adjectivesIn(scene, at, items[order + 1] ?? span.to);
    return others.length > 0 ? [others] : [];
  });
  if (items.length === 0 || chairs.length < items.length) return null;
  const isDual = /وزارت(?:ا|ي)|وزيرا /.test(text);
  const found = isDual ? chairs.flat() : chairs.flatMap(([first]) => first ?? []);
  return new Set(found.map(({ code }) => code)).size >= 2 ? found : null;
}

/** «وكيل وزارة المالية القطري»: an adjective that is no name by itself. */
function adjectivesIn({ reading: { words } }: RuleContext['scene'], from: number, to: number): Chair[] {
  return within(words, from, to, (word) => word.from).flatMap(({ key, from: start, to: end }) => {
    const code = key.startsWith('ال') ? indefinite.get(key.slice(2)) : undefined;
    return code === undefined ? [] : [{ code, from: start, to: end }];
  });
}

/** Tells whether the words before the cue speak of another body. */
function isOfOther({ scene, kind }: RuleContext, sentence: number, at: number): boolean {
  const body = within(scene.namesIn(sentence), at - longest, at, ({ from }) => from)
    .flatMap((name) => entryOf(name, 'body')?.id ?? [])
    .at(-1);
  return body !== undefined && body !== kind.body && body !== 'coalition';
}

const indefinite = new Map(
  stateCodes.flatMap((code) =>
    (stateOf(code).nationality?.ar ?? []).flatMap((form) =>
      [form, `${form}ة`].map((each): [string, string] => [level(fold(each).text), code]),
    ),
  ),
);
const chairNoun = /^[وفب]{0,2}(?:ال)?(?:رياسه|قياده)$/;
const mostAdjectives = 6;

/** «برئاسة إيطالية لبنانية مشتركة»: states named by adjectives alone. */
export function readChairAdjectives(context: RuleContext): Proposal[] {
  const { scene, readable } = context;
  const { reading } = scene;
  const { words } = reading;
  const officials = readable.flatMap((sentence) => chairsByAdjectiveEn(context, sentence)).slice(0, 1);
  if (officials.length > 0) return officials;
  for (const { first, end } of readable) {
    for (let word = first; word < end; word += 1) {
      if (!chairNoun.test(words[word]?.key ?? '')) continue;
      const from = /^مشتركه$/.test(words[word + 1]?.key ?? '') ? word + 2 : word + 1;
      const row = words.slice(from, Math.min(end, from + mostAdjectives)).map(({ key, from: start, to }) => {
        const bare = key.replace(/^و(?=.{4})/, '');
        return { code: indefinite.get(key) ?? indefinite.get(bare), from: start, to };
      });
      const length = row.findIndex(({ code }) => code === undefined);
      const chairs = length < 0 ? row : row.slice(0, length);
      const codes = [...new Set(chairs.flatMap(({ code }) => code ?? []))];
      if (codes.length < 2) continue;
      const evidence = [
        reading.evidence(words[word]?.from ?? 0, chairs.at(-1)?.to ?? 0),
        ...chairs.map(({ from, to }) => reading.evidence(from, to)),
      ];
      return [propose('meeting.coChairs', codes, evidence, 'co-chairs-by-adjective', 0.9)];
    }
  }
  return [];
}

const officialsChair =
  /^\s+(?:[a-z-]+\s+){0,3}?(?:officials|ministers|envoys|delegates|representatives|diplomats|directors|experts|secretaries)\s+(?:jointly\s+|together\s+)?(?:co-?\s?chaired|co-?\s?led|chaired|presided)\b/;

/** "Norwegian and Kenyan officials co-chaired the session". */
function chairsByAdjectiveEn({ scene: { reading, namesIn } }: RuleContext, { index }: Sentence): Proposal[] {
  const names = namesIn(index);
  return names.flatMap((last, at) => {
    const first = names[at - 1];
    const [one, other] = [first, last].map((name) =>
      name === undefined ? undefined : entryOf(name, 'nationality')?.code,
    );
    if (first === undefined || one === undefined || other === undefined || one === other) return [];
    const isPair = /^\s+and\s+$/.test(reading.levelled.slice(first.to, last.from));
    const verb = officialsChair.exec(reading.levelled.slice(last.to, last.to + 70));
    if (!isPair || verb === null) return [];
    const evidence = [
      reading.evidence(first.from, last.to + verb[0].length),
      ...[first, last].map(({ from, to }) => reading.evidence(from, to)),
    ];
    return [propose('meeting.coChairs', [one, other], evidence, 'co-chairs-by-adjective', 0.9)];
  });
}
