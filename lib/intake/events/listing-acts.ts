import { entryOf, type Name } from '@/lib/language/names/find-names';
import type { Scene } from './scene';

export type Act = { authority: string | null; from: number; sentence: number };

const actVerb = /^[وف]?(?:صنف|صنفت|يصنف|تصنف|ادرج|ادرجت|تدرج|يدرج|سمت|سمي|فرضت|تفرض|فرض|عاقب|عاقبت|يعاقب|تعاقب)$/;
const actNoun = /^[وبل]{0,2}(?:ال)?(?:تصنيف|ادراج|تسميه)$/;
const announcing = /^[وف]?(?:اعلن|اعلنت|قرر|قررت|تم|جري|اقر|اقرت|بيان|بيانا)$/;
const actVerbEn = new Set([
  'designates',
  'designated',
  'designating',
  'designate',
  'designation',
  'designations',
  'sanctioned',
  'sanctioning',
]);
const actObject =
  /^[وفبل]{0,2}(?:ال)?(?:عقوبات|افراد|فرد|كيانات|كيان|اشخاص|شخص|شخصا|اهداف|هدف|قايمه|قوايم|شبكه|شركات|شركه|ممول|ممولين|ميسرين|ميسر|ارهابيين|مسولين|قياديين|قيادات|اسما|اسم|اسمين|فردا|كيانا|كيانين|شخصين|فردين)$/;

/** Finds listings in the first sentences: «أدرجت … أفراداً», "designated". */
export function findActs({ reading, namesIn }: Scene): Act[] {
  return reading.sentences
    .filter(({ isLead, isFurniture }) => isLead && !isFurniture)
    .slice(0, 4)
    .flatMap(({ index, first, end }) => {
      const keys = reading.words.slice(first, end);
      const at = keys.findIndex(({ key }, position) => isAct(keys, key, position));
      const word = keys[at];
      if (word === undefined) return [];
      return [
        {
          authority: authorityNear(reading.levelled.slice(Math.max(0, word.from - 160), word.to + 200), namesIn(index)),
          from: word.from,
          sentence: index,
        },
      ];
    });
}

function isAct(words: readonly { key: string }[], key: string, position: number): boolean {
  const before = words[position - 1]?.key ?? '';
  if (adds.test(key)) return isAddedToList(words, position);
  if (key === 'sanctions' && imposes(words, position)) return true;
  if (key === 'sanctions') return position < 6 && /^(?:treasury|states|ofac|kingdom|union|tftc|u|s)$/.test(before);
  if (actVerbEn.has(key)) return true;
  const isNoun = actNoun.test(key);
  if (!isNoun && !actVerb.test(key)) return false;
  if (isNoun && !words.slice(Math.max(0, position - 14), position).some((word) => announcing.test(word.key)))
    return false;
  if (key === 'فرض' && position > 2) return false;
  return words.slice(position + 1, position + 24).some((word) => actObject.test(word.key));
}

const adds = /^[وف]?(?:اضاف|اضافت|تضيف|يضيف|اضافه)$|^(?:adds|added|adding|addition)$/;
const list = /^[وفبل]{0,2}(?:ال)?(?:قايمه|قايمته|قايمتها|قوايم|قوايمها)$|^(?:list|lists)$/;

/** "added two individuals to its sanctions list", «أضافت اللجنة … إلى قائمتها». */
function isAddedToList(words: readonly { key: string }[], position: number): boolean {
  const after = words.slice(position + 1, position + 30);
  const isListed = after.some(({ key }) => list.test(key));
  return (
    isListed &&
    after.some(
      ({ key }) =>
        actObject.test(key) ||
        /^(?:individuals?|entit(?:y|ies)|entries|names?|persons?|people|men|women|compan(?:y|ies))$/.test(key),
    )
  );
}

/** "The Treasury announced on Monday sanctions on four men". */
function imposes(words: readonly { key: string }[], position: number): boolean {
  const before = words.slice(Math.max(0, position - 10), position);
  const isLister = words.slice(0, position).some(({ key }) => /^(?:treasury|ofac)$/.test(key));
  return isLister && before.some(({ key }) => /^(?:announced|announces|imposed|imposes)$/.test(key));
}

/** Finds the one lister that the first lines name, for a listing whose sentence names none. */
export function listerOf({ reading, names }: Scene): string | null {
  const named = names
    .filter(({ sentence }) => reading.sentences[sentence]?.isLead)
    .map((name) => entryOf(name, 'body')?.id);
  return named.find((id) => id === 'tftc' || id === 'ofac') ?? null;
}

function authorityNear(around: string, names: readonly Name[]): string | null {
  const listers = new Set(['tftc', 'ofac', 'un1267']);
  const body = names.map((name) => entryOf(name, 'body')?.id).find((id) => id !== undefined && listers.has(id));
  if (body !== undefined) return body;
  if (/وزاره الخزانه|مكتب مراقبه الاصول|treasury|ofac|اوفاك/.test(around)) return 'ofac';
  return /مجلس الامن|security council|1267/.test(around) ? 'un1267' : null;
}
