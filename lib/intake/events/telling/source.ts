import type { Scene } from '@/lib/intake/events/scene';
import type { Ordinal } from '@/lib/intake/mentions/ordinals';
import type { Sentence } from '@/lib/intake/text/read-text';

const outcome = /^(?:ال)?(?:مقررات|قرارات|نتايج|مخرجات|توصيات|تعهدات|التزامات|خلاصات|استنتاجات|ارشادات)$/;
const outcomeEn =
  /^(?:conclusions?|recommendations?|decisions?|guidance|commitments?|findings|outcomes?|rules|principles|standards|pledges?|promises?|undertakings)$/;
const takingUp =
  /^[وف]?(?:استنادا|تنفيذ|لتنفيذ|بتنفيذ|الوفا|بالوفا|احترام|باحترام|التزام|بالتزام|عملا|وفقا|طبقا|تطبيقا|تنفيذا|انسجاما|تماشيا|التزاما|بموجب|بناء|الاطلاع|اطلع|يطبق|تطبق|تنفذ|ينفذ|جاء|ياتي|تاتي)$/;
const takingUpEn =
  /^(?:pursuant|accordance|line|regard|applies|apply|implements?|implementing|implemented|takes?|following|cites|cited|honou?r(?:s|ed|ing)?|fulfil(?:s|led)?|keep|keeps|kept|deliver(?:s|ed)?|meets?|made)$/;
const longestLead = 14;

/**
 * «عملا بتوصيات الاجتماع السابع عشر», "in line with what the eighteenth meeting recommended": a meeting that somebody
 * relies on is named, not told of.
 */
export function isSource(
  { reading: { words } }: Scene,
  sentence: Sentence,
  word: number,
  ordinal: Ordinal | null,
): boolean {
  const first = Math.min(word, ordinal?.first ?? word);
  const lead = words.slice(Math.max(sentence.first, first - longestLead), first).map(({ key }) => key);
  if (/^[a-z]/.test(words[word]?.key ?? ''))
    return isSourceEn(
      lead,
      words.slice(word + 1, word + 14).map(({ key }) => key),
    );
  if (isWhatItSaid(lead)) return true;
  const governor = (lead.at(-1) ?? '').replace(/^[وف]?[بل]?(?=.{4})/, '');
  return outcome.test(governor) && lead.some((key) => takingUp.test(key));
}

const notRelative = /^(?:ان|زال|زالت|دام|دامت|بين|لا|يقرب|يزيد|يسمي|تسمي|يعرف|تعرف|بعد|قبل|يقارب|فتي|انفك)$/;
const what = /^[وف]?[لبكم]?ما$|^[وف]?[مع]ما$/;
const longestWhat = 5;
/** «ما أعلن في ختام اجتماعها» was said there. */
const atWhich = /^(?:ختام|اختتام|نهايه|خلال|اثناء)$/;

/** «ما خلص إليه الاجتماع», «لما أوصى به الاجتماع», but not «ما إن انتهى الاجتماع». */
function isWhatItSaid(lead: readonly string[]): boolean {
  if (atWhich.test(lead.at(-1) ?? '')) return false;
  const at = lead.findLastIndex((key) => what.test(key));
  return at > 0 && lead.length - at <= longestWhat && lead.length - at >= 2 && !notRelative.test(lead[at + 1] ?? '');
}

function isSourceEn(lead: readonly string[], after: readonly string[]): boolean {
  const isTakenUp = lead.some((key) => takingUpEn.test(key));
  const isOutcome = lead.some((key) => outcomeEn.test(key)) && lead.some((key) => /^(?:of|by|at|from)$/.test(key));
  const at = lead.indexOf('what');
  const isWhat =
    at >= 0 && after.some((key) => /^(?:recommended|decided|agreed|asked|concluded|called|adopted)$/.test(key));
  return isTakenUp && (isOutcome || isWhat);
}
