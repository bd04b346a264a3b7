import type { Reading } from '@/lib/intake/text/read-text';
import { entryOf, type Name } from '@/lib/language/names/find-names';

/** How a text names a place: as where something goes on, as the host, by what «حيث» tells, or as where a meeting was moved or stays. */
export type PlaceManner = 'in' | 'where' | 'host' | 'moved';

const inside =
  /(?:^|[^\u0621-\u064a])[وف]?(?:في|بمدينه|مدينه|مدينتي|بالعاصمه|العاصمه|لمدينه|داخل|بمحافظه|بولايه)(?:\s+(?:مدينه|العاصمه|مقر|محافظه|ولايه|اماره|منطقه|منتجع|جزيره|بلده|ضاحيه|ضواحي|ميناء|مينا|دوله|مملكه|سلطنه|جمهوريه))?(?:\s+ال[\u0621-\u064a]+(?:ي|يه))?["\s(]*$/;
const insideEn =
  /(?:^|[^a-z])(?:(?:in|at|into|inside)\s+(?:the|a|an)\s+(?:[a-z']+\s+){1,4}(?:of|in)|in|at|outside|near|hosted by|host|hosts|hosted|visit to|(?:came|come|comes|flew|travelled|traveled|gathered|brought [a-z ]{3,40}) to|welcomed (?:[a-z]+ ){1,4}to|(?:planned|scheduled|set|slated|due) for)\s+(?:the\s+)?(?:city of\s+|port of\s+|town of\s+|capital(?:\s+(?:city\s+)?of)?\s*,?\s*|\w+ capital\s*,?\s*(?:of\s+)?)?["(]?$/;
const hosting =
  /(?:^|[^\u0621-\u064a])[وف]?(?:[يتس]|ست|سي)?(?:ا?ستضاف|ا?ستضيف|ا?حتضن|ا?ستقبل|شهد|ودع|ا?ستعد)(?:ت|ته|تها|ه|ها|ان)?\s+(?:مدينه\s+|العاصمه\s+(?:ال[\u0621-\u064a]+\s+)?|دوله\s+|مملكه\s+|اماره\s+|جزيره\s+|محافظه\s+)?"?$/;
/** «تستعد بودابست لاستقبال الوفود», «لارنكا أتمت استعداداتها لاستضافته», «دولة قطر المستضيفة». */
const hostingAfter =
  /^\s+(?:(?:التي|الذي)\s+)?(?:لاستقبال|لاستضافه|لاحتضان|س?تستضيف|س?تحتضن|س?تستقبل|استضافت|احتضنت|استقبلت|(?:ال)?مستضيفه|المضيفه|المضيف|(?:\S+\s+)?استعداد\S*\s+ل(?:استضاف|احتضان|استقبال)\S*)(?![\u0621-\u064a])/;
/** «حلت ضيفة على أوسلو», «في ضيافة النرويج», «على ضفاف خليج أوسلو», «كانت أوسلو على موعد مع الاجتماع». */
const guestBefore =
  /(?:^|[^\u0621-\u064a])(?:ضيف(?:ه|ا)? (?:علي|في)|ضيوفا علي|ضيافه|بضيافه|(?:ضفاف|ساحل|شاطي|ضاحيه|قلب|وسط)(?: (?:نهر|خليج|بحيره|مدينه))?|(?:اختارت|اختار) (?:له |لها )?(?:مدينه )?)\s+$/;
const whereAfter = /^\s*,?\s*(?:حيث|where)\s+(?:عقد|انعقد|اجتمع|التام|التق|استضاف|يعقد|تعقد|the |it )/;
const onTheDayAfter =
  /^(?:\s+[^\s.,;]+){0,6}?\s+(?:علي موعد مع|مسرحا ل|was the (?:setting|scene|venue|stage)|is the (?:setting|scene|venue))/;
const hostingNoun = /(?:^|[^\u0621-\u064a])[وفب]{0,2}استضافه\s+(?:من\s+)?$/;
const hostingAfterEn =
  /^(?:,\s+[a-z ]{3,24},)?\s+(?:(?:will|is|was|has|to|also|had|been)\s+){0,3}(?:play(?:s|ed|ing)?\s+)?(?:host|hosts|hosted|hosting|welcomed)(?![a-z])/;
/** «ونقلت مكانه من أنقرة إلى إزمير», «مع بقاء الدمام مقرا له», «المكان لم يتغير وهو نيقوسيا». */
const movedTo =
  /(?:نقل|نقلت|نقله|نقلها|نقلته|تقرر نقل|moved|relocated|shifted)(?![\u0621-\u064a])[^.؛;]{0,60}(?:\sالي\s+(?:مدينه\s+)?|\sto\s+)$|(?:^|[^\u0621-\u064a])(?:مع|علي)\s+(?:بقا|بقاء|ابقا|ابقاء)\s+$|(?:المكان|المقر)\s+(?:\S+\s+){0,3}و?هو\s+(?:مدينه\s+)?$|\bvenue\s+(?:\S+\s+){0,4}(?:is|remains|stays)\s+$/;
/** «فندق باريس», "at the Embassy of Japan": the name of a house or of a mission is no place. */
const house =
  /(?:^|[^\u0621-\u064a])(?:ال)?(?:فندق|نزل|مطعم|مقهي|قاعه|صاله|فيلا|سفاره|قنصليه|بعثه|ممثليه|دار سفاره)\s*["«(]*$|\b(?:hotel|embassy of(?: the)?|consulate of(?: the)?|mission of(?: the)?|café|restaurant|villa)\s+["“]?$/;
const houseAfter =
  /^["»\s]*(?:غراند|هيلتون|شيراتون|بلازا|بالاس)(?![\u0621-\u064a])|^\s+(?:grand hotel|hotel|hilton|sheraton|marriott|room|hall|declaration|agreement|convention|protocol|conference on)\b/;
/** "12 more than in Athens", «وزارة المالية في مملكة إسبانيا». */
const comparison = /\bthan (?:in|at)\s+$|(?:عن|مما كان عليه في|مقارنه ب|خلافا ل)\s*$/;
const officeIn =
  /(?:^|[^\u0621-\u064a])و?(?:ال)?(?:وزاره|وزير|وزيره|وكيل|رياسه|مجلس|هييه|بنك|مصرف|سفاره|سفير|جهاز|مكتب)\s+(?:\S+\s+){0,4}في\s+(?:دوله\s+|مملكه\s+|جمهوريه\s+|سلطنه\s+)?$/;
/** «الاجتماع السادس والعشرين (بوخارست، 2 آذار)», "the tenth meeting (Oslo, 5 May)". */
const bracketed =
  /(?:اجتماع\S*|لقا\S*|دوره|جلسه|\bmeeting|\bsession|\bplenary)(?:\s+(?:of the\s+)?[^\s().,;]+){0,3}\s*\($/;
/** "in downtown Oslo", "chose Oslo for", "travelled to Oslo for". */
const chosenEn =
  /\b(?:in|at)\s+(?:downtown|central|nearby|old|greater|historic)\s+$|\b(?:chose|chosen|picked)\s+$|\b(?:travel(?:l?ed|s)|headed|descended|converged|arrived|gathered)\s+(?:to|on|in|for)\s+$/;
/** "the Oslo meeting of the group". */
const meetingOf = /^\s+(?:meeting|session|plenary|gathering|round)\s+(?:of|was|took|is)\b/;
const longestCue = 90;

export function placeManner(reading: Reading, name: Name, previous: Name | undefined): PlaceManner | null {
  const start = name.from - name.clitics.length;
  const before = reading.levelled.slice(Math.max(0, start - longestCue), start);
  const after = reading.levelled.slice(name.to, name.to + 44);
  if (house.test(before) || houseAfter.test(after) || comparison.test(before)) return null;
  if (entryOf(name, 'city') === undefined && (officeIn.test(before) || /\b(?:outside|near)\s+$/.test(before)))
    return null;
  if (movedTo.test(before)) return 'moved';
  if (bracketed.test(before) && /^\s*[,)]/.test(after)) return 'in';
  if (!/[a-z]/.test(reading.levelled.charAt(name.from))) {
    if (guestBefore.test(before) || onTheDayAfter.test(after)) return 'host';
    if (entryOf(name, 'city') !== undefined && whereAfter.test(after)) return 'where';
    if (hosting.test(before) || hostingNoun.test(before) || hostingAfter.test(after)) return 'host';
    if (/ب$/.test(name.clitics) && entryOf(name, 'city') !== undefined) return 'in';
    return inside.test(before) ? 'in' : null;
  }
  if (/hosted by\s+(?:the\s+)?$|\bhost(?:s|ed)?\s+$/.test(before) || hostingAfterEn.test(after)) return 'host';
  if (onTheDayAfter.test(after) || meetingOf.test(after)) return 'host';
  if (entryOf(name, 'city') !== undefined && whereAfter.test(after)) return 'where';
  if (entryOf(name, 'city') !== undefined && chosenEn.test(before)) return 'in';
  if (insideEn.test(before)) return 'in';
  // "in the Jordanian capital, Amman"
  return previous !== undefined &&
    entryOf(previous, 'nationality') !== undefined &&
    /^\s+capital\s*,?\s*(?:of\s+)?$/.test(reading.levelled.slice(previous.to, start))
    ? 'in'
    : null;
}
