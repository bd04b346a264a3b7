import { type Hunk, type HunkChoice, hunkChoices, settleHunks } from '@/lib/text/comparison/settle-hunks';
import { typeIntoHunks } from '@/lib/text/comparison/type-into-hunks';

export type MergedField = { field: string; hunks: Hunk[] };

/** The results of a form about two versions: what each field is made of, and what the choices have written into it. */
export type MergeResults = { form: HTMLFormElement; hunks: Map<string, Hunk[]>; written: Map<string, string> };

const opened = new WeakMap<HTMLFormElement, MergeResults>();

export function openResults(form: HTMLFormElement, fields: MergedField[]): MergeResults {
  const hunks = new Map(fields.map((each) => [each.field, each.hunks]));
  const written = new Map(fields.map((each) => [each.field, settleHunks(each.hunks, [])]));
  const results = { form, hunks, written };
  opened.set(form, results);
  return results;
}

/** Writes what the choices make of each field, except where somebody has edited the result by hand. */
export function composeResults(results: MergeResults): void {
  for (const field of results.hunks.keys()) {
    const controls = controlsOf(results.form, field);
    if (!controls || controls.hand.value === 'yes') continue;
    if (controls.result.value === results.written.get(field)) writeChosen(results, field);
    else controls.hand.value = 'yes';
  }
}

/** Writes what the choices make of a field, whatever stands there. */
export function writeChosen({ form, hunks, written }: MergeResults, field: string): void {
  const [controls, own] = [controlsOf(form, field), hunks.get(field)];
  if (!controls || !own) return;
  controls.hand.value = 'no';
  controls.result.value = settleHunks(own, choicesOf(form, field, own));
  written.set(field, controls.result.value);
}

export function hasPlaces({ hunks }: MergeResults, field: string): boolean {
  return hunks.get(field)?.some(({ kind }) => kind === 'conflict') === true;
}

/** The result of a field, and the mark of whose it is. */
export function controlsOf(form: HTMLFormElement, field: string) {
  const [result, hand] = [form.elements.namedItem(field), form.elements.namedItem(`hand.${field}`)];
  return isText(result) && hand instanceof HTMLInputElement ? { result, hand } : null;
}

export function isText(target: unknown): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'hidden';
}

/** Whether a form is about two versions of the field. */
export function isAbout(form: HTMLFormElement, field: string): boolean {
  return ownWordsOf(form, field) !== null;
}

/** Whether a form is about two versions of the field that are joined, with nothing to decide. */
export function isJoined(form: HTMLFormElement, field: string): boolean {
  const results = opened.get(form);
  return isAbout(form, field) && !(results && hasPlaces(results, field));
}

/**
 * Takes letters out of the result that has the focus when the page comes, which somebody typed before its script was there: at
 * its beginning, since that is where a browser puts the caret.
 */
export function takeEarlyLetters(form: HTMLFormElement): string {
  const field = form.querySelector<HTMLTextAreaElement>('textarea[autofocus]')?.name ?? '';
  const [controls, shown] = [controlsOf(form, field), opened.get(form)?.written.get(field)];
  if (!controls || shown === undefined) return '';
  const { result, hand } = controls;
  if (result.value === shown || !result.value.endsWith(shown)) return '';
  const letters = result.value.slice(0, -shown.length);
  result.value = shown;
  hand.value = 'no';
  return letters;
}

/**
 * Writes into a result what somebody typed on in their own version of the field after they had sent it. False: the form is not
 * about that field as they sent it, or what they typed lies in words that the other has changed.
 */
export function typeIntoResult(form: HTMLFormElement, field: string, before: string, after: string): boolean {
  const [results, own] = [opened.get(form), ownWordsOf(form, field)];
  if (!results || own?.value !== before || controlsOf(form, field)?.hand.value !== 'no') return false;
  const hunks = typeIntoHunks(results.hunks.get(field) ?? [], before, after);
  if (!hunks) return false;
  results.hunks.set(field, hunks);
  own.value = after;
  writeChosen(results, field);
  form.dispatchEvent(new Event('change'));
  return true;
}

/** Somebody's own version of a field, as the form has it beside the other. */
function ownWordsOf(form: HTMLFormElement, field: string): HTMLInputElement | null {
  const own = form.elements.namedItem(`mine.${field}`);
  return own instanceof HTMLInputElement ? own : null;
}

function choicesOf(form: HTMLFormElement, field: string, hunks: Hunk[]): (HunkChoice | null)[] {
  const data = new FormData(form);
  const places = hunks.filter(({ kind }) => kind === 'conflict');
  return places.map((_, at) => hunkChoices.find((choice) => choice === data.get(`hunk.${at}.${field}`)) ?? null);
}
