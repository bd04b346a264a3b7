import { lastBefore } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { wordsOf } from '@/lib/intake/text/words-of';
import type { MeetingEvent } from './meeting-events';
import { isHoldVerb } from './meeting-owner';
import { meetVerb, meetVerbEn } from './meeting-words';
import type { Scene } from './scene';

/** What a word says of the dates, places and numbers around it. */
export type Role =
  | 'hold'
  | 'main'
  | 'next'
  | 'previous'
  | 'other-meeting'
  | 'founding'
  | 'listing'
  | 'other-event'
  | 'issue'
  | 'saying'
  | 'purpose'
  | 'seat';

export type Cue = { role: Role; word: number; from: number; to: number; event: MeetingEvent | null };

/** What the meeting was about, in any person. */
const topical =
  /^[وف]?(?:[يتس]|سي|ست)?(?:ناقش|بحث|تناول|استعرض|ستعرض|تدارس)(?:ت|وا|ا|ون|ه|ها)?$|^[وبل]?(?:ال)?(?:تهديد|تهديدات|جهود|مستجدات|انشطه|عمليات|الاراضي|الحدود)$|^(?:discuss|review|address)(?:es|ing)?$|^(?:threats?|efforts|campaign)$/;

const particle = /^[وفبل]{1,2}(?=.{4})/;

const roles: [Role, Set<string>][] = [
  [
    'founding',
    wordsOf(
      'انشا انشاء انشات انشيت انشاوها انشاءها انشايها تاسيس تاسيسها تاسيسه تاسست تاسس اسست اسسها تشكيل تشكيلها شكلت تشكلت اطلقت اطلاقها اطلاق ' +
        'اقيمت استحدثت استحداث established establishment founded founding created creation formed formation launched launch inception',
    ),
  ],
  [
    'listing',
    wordsOf(
      'تسميه تسمي ادراج ادراجها ادراجهم صنف صنفت تصنيف تصنيفات عقوبات فرض فرضت تجميد designated designates designation designations sanctions sanctioned listing listed',
    ),
  ],
  [
    'other-event',
    wordsOf(
      'هجوم الهجوم هجمات الهجمات تفجير التفجير انفجار اعتقال اعتقل مقتل قتل قتلت اغتيال غاره غارات عمليه العمليه معركه مقتله هزيمته تحرير تحررت سقوط ' +
        'انضم انضمت انضمام اعتمد اعتمدت اعتماد توقيع وقعت اتفاق اتفاقيه قمه القمه استولي سيطر وفاه تعيين عين حتي بحلول اعلان انتخابات ' +
        'attack attacks bombing explosion arrest arrested killed killing raid operation liberation liberated battle defeat fall fell ' +
        'adopted adoption signed agreement summit seized captured died death appointed elections',
    ),
  ],
  [
    'issue',
    wordsOf(
      'اصدر اصدرت اصدرته صدر صدرت صادر صادره نشر نشرت نشره نشرته بيان البيان بيانا issued issues issue released releases published statement communique release',
    ),
  ],
  [
    'saying',
    wordsOf(
      'قال قالت ذكر ذكرت افاد افادت اوضح اوضحت صرح صرحت اعلن اعلنت اكد اكدت اشار اشارت said says announced told stated noted',
    ),
  ],
  [
    'purpose',
    wordsOf(
      'لمناقشه لبحث لتنسيق لتبادل لتعزيز لاستعراض لتقييم بهدف بغيه حول بشان ضد مكافحه لمكافحه هزيمه لهزيمه مواجهه لمواجهه محاربه تمويل تهديد خطر ' +
        'التطورات الوضع الاوضاع عناصر مقاتلي فروع داخل خارج اعمار الاعمار مناطق اراضي سكان شعب قوات حكومه discuss discussed review address against ' +
        'counter combat defeat threat operating activities branches developments situation throughout across inside outside fighters forces ' +
        'territory reconstruction operations affiliates operates based networks',
    ),
  ],
  [
    'seat',
    wordsOf('مقرا مقره مقرها مقرهم الكاين الموجوده قيادته قيادتها قياده headquartered headquarters seated seat based'),
  ],
];
const roleOfWord = new Map(roles.flatMap(([role, words]) => [...words].map((word) => [word, role] as const)));

/** The cues of a sentence in order. Words inside a name («… لمكافحة تمويل داعش») are none. */
export function findCues(
  scene: Scene,
  sentence: Sentence,
  events: readonly MeetingEvent[],
  body: string | null,
  main: ReadonlySet<MeetingEvent>,
): Cue[] {
  const { words } = scene.reading;
  const names = scene.namesIn(sentence.index);
  const eventAt = new Map(events.map((event) => [event.word, event] as const));
  const cues: Cue[] = [];
  let name = 0;
  for (let word = sentence.first; word < sentence.end; word += 1) {
    while ((names[name]?.last ?? Number.POSITIVE_INFINITY) < word) name += 1;
    const token = words[word];
    if (token === undefined) continue;
    const event = eventAt.get(word) ?? null;
    const isNamed = (names[name]?.first ?? Number.POSITIVE_INFINITY) <= word;
    const role = event !== null ? roleOfEvent(event, body, main) : isNamed ? null : roleOf(token.key);
    if (role !== null) cues.push({ role, word, from: token.from, to: token.to, event });
  }
  return cues;
}

function roleOfEvent(event: MeetingEvent, body: string | null, main: ReadonlySet<MeetingEvent>): Role {
  if (main.has(event)) return 'main';
  if (event.time === 'next' || (event.time === 'planned' && (event.owner === body || event.owner === 'unnamed')))
    return 'next';
  if (event.owner === body) return 'previous';
  if (event.owner === 'unnamed') {
    const [first] = main;
    if (event.time !== 'held' || first?.time === 'planned') return 'previous';
    return event.isDefinite ? 'hold' : 'other-event';
  }
  return event.owner === 'foreign' ? 'other-event' : 'other-meeting';
}

function roleOf(key: string): Role | null {
  if (topical.test(key)) return 'purpose';
  const plain = roleOfWord.get(key) ?? roleOfWord.get(key.replace(particle, ''));
  if (plain !== undefined) return plain;
  if (isHoldVerb(key)) return 'hold';
  return meetVerb.test(key) || meetVerbEn.has(key) ? 'hold' : null;
}

const longestReach = 160;

/** The cue that governs what begins at `from`: the nearest before it, else one that follows closely. */
export function governingCue(
  cues: readonly Cue[],
  from: number,
  to: number,
  ignored: ReadonlySet<Role> = new Set(),
): Cue | null {
  for (let index = lastBefore(cues, from, (cue) => cue.from); index >= 0; index -= 1) {
    const cue = cues[index];
    if (cue === undefined || from - cue.to > longestReach) break;
    if (!ignored.has(cue.role)) return cue;
  }
  for (let index = lastBefore(cues, to, (cue) => cue.from) + 1; index < cues.length; index += 1) {
    const cue = cues[index];
    if (cue === undefined || cue.from - to > 110) break;
    if (!ignored.has(cue.role)) return cue;
  }
  return null;
}
