/** A part of a text; `foreign` if it is not in the script of the text. */
export type ScriptRun = { text: string; foreign: boolean };

/** Tatweel belongs to no script. */
const arabic = String.raw`[\p{Script=Arabic}\u0640]\p{M}*`;
const latin = String.raw`\p{Script=Latin}\p{M}*`;
/** Characters between two words of a run that belong to it: spaces, digits, marks without a partner. */
const between = String.raw`[\p{Nd}\s.,:;!?'’/#&@%+…،؛؟–—-]*`;

/** A day or a moment as machines write it: Arabic around it would turn its parts around. */
const moment = String.raw`(?<!\p{Nd})\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?(?!\p{Nd})`;

const runs = {
  arabic: new RegExp(`${arabic}(?:${between}${arabic})*`, 'gu'),
  latin: new RegExp(`${moment}|${latin}(?:${between}(?:${latin}|\\p{Nd}))*`, 'gu'),
};

/**
 * Splits a text where words of another script begin and end, so that each part can be given its language and direction.
 * Quotation marks and brackets around such words stay with the text. Linear in the length of the text.
 */
export function splitByScript(text: string, own: 'arabic' | 'latin'): ScriptRun[] {
  const parts: ScriptRun[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(runs[own === 'arabic' ? 'latin' : 'arabic'])) {
    if (index > end) parts.push({ text: text.slice(end, index), foreign: false });
    parts.push({ text: run, foreign: true });
    end = index + run.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), foreign: false });
  return parts;
}
