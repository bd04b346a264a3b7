import { readDigits } from '@/lib/dates/digits';
import type { FaultKey } from '@/lib/editing/drafts/parts/fault-keys';
import { typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { PartFault, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { showUnseen } from '@/lib/text/characters/bidi';
import { cleanText, inspectText, type TextFinding } from '@/lib/text/characters/inspect';
import { isBlank } from '@/lib/text/characters/is-blank';

/** What was typed in one part, what it started from, and the faults that were found so far. */
export type Sheet = { payload: Payload; base: Payload | null; faults: PartFault[] };

export function fault(sheet: Sheet, field: string, key: FaultKey, values?: PartFault['values']): null {
  sheet.faults.push({ field, message: `validation.${key}`, ...(values && { values }) });
  return null;
}

/** What was typed, without white space around it. */
export function entry(sheet: Sheet, name: string): string {
  return typed(sheet.payload, name).trim();
}

/** Whether a field is as it was published: such a value is taken as it is, whatever the rules of today say of it. */
export function isUnchanged({ payload, base }: Sheet, name: string): boolean {
  return base !== null && typed(payload, name).trim() === typed(base, name).trim();
}

/** How long words may be, in UTF-16 units. */
export const longest = { short: 500, source: 10_000 };

/** Words as they are stored, or null with a fault. Nothing typed is null without one, unless it is required. */
export function readWords(sheet: Sheet, name: string, use: 'short' | 'source', isRequired = false): string | null {
  const words = entry(sheet, name);
  if (words === '') return isRequired ? fault(sheet, name, 'required') : null;
  if (isUnchanged(sheet, name)) return words;
  const refused = refusalOf(words, use);
  if (refused !== null) return fault(sheet, name, 'characterAt', refused);
  const clean = cleanText(words, use).trim();
  if (isBlank(clean)) return fault(sheet, name, 'required');
  return clean.length > longest[use] ? fault(sheet, name, 'longerThan', { most: longest[use] }) : clean;
}

/** The first character that is refused in such words, spelled out, and its place; null: there is none. */
export function refusalOf(words: string, use: 'short' | 'source'): { sign: string; position: number } | null {
  const refused = inspectText(words, use).find((finding) => isRefusedHere(finding));
  if (refused === undefined) return null;
  const sign = words.slice(refused.start, refused.end);
  const isWhole = sign.length > 40;
  return { sign: isWhole ? refused.code : showUnseen(sign), position: [...words.slice(0, refused.start)].length + 1 };
}

/** An isolate without its partner would be taken out of a long text unseen. */
function isRefusedHere({ code, treatment }: TextFinding): boolean {
  return treatment === 'reject' || treatment === 'confirm' || (code === 'bidi-isolate' && treatment === 'strip');
}

/** A value that the record has in both languages or not at all. */
export function readBoth(
  sheet: Sheet,
  name: string,
  use: 'short' | 'source',
  isRequired = false,
): { ar: string; en: string } | null {
  const ar = readWords(sheet, `${name}Ar`, use, isRequired);
  const en = readWords(sheet, `${name}En`, use, isRequired);
  if (ar !== null && en !== null) return { ar, en };
  if (isRequired) return null;
  const isHalf = (own: 'Ar' | 'En', other: 'Ar' | 'En') =>
    entry(sheet, `${name}${own}`) === '' && entry(sheet, `${name}${other}`) !== '';
  if (isHalf('Ar', 'En')) fault(sheet, `${name}Ar`, 'bothLanguages');
  if (isHalf('En', 'Ar')) fault(sheet, `${name}En`, 'bothLanguages');
  return null;
}

/** One of the values of an enum. `otherwise` is what an empty field means. */
export function readChoice<Value extends string>(
  sheet: Sheet,
  name: string,
  choices: Record<string, Value>,
  isRequired = false,
): Value | null {
  const chosen = entry(sheet, name);
  if (chosen === '') return isRequired ? fault(sheet, name, 'required') : null;
  return Object.values(choices).find((choice) => choice === chosen) ?? fault(sheet, name, 'choice');
}

/** A whole number from `least`, typed in either set of digits. */
export function readNumber(sheet: Sheet, name: string, least: number, isRequired = false): number | null {
  const words = readDigits(entry(sheet, name));
  if (words === '') return isRequired ? fault(sheet, name, 'required') : null;
  const number = /^\d{1,9}$/.test(words) ? Number(words) : Number.NaN;
  return number >= least ? number : fault(sheet, name, 'numberFrom', { least });
}

const language = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$/;

/** A language by its BCP 47 tag. */
export function readLanguage(sheet: Sheet, name: string, isRequired = false): string | null {
  const tag = entry(sheet, name);
  if (tag === '') return isRequired ? fault(sheet, name, 'required') : null;
  return language.test(tag) ? tag : fault(sheet, name, 'language');
}
