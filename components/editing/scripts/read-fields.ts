import { storable } from '@/lib/text/characters/storable';
import { takeChosen } from '@/lib/text/chosen-items';
import { namedPrefix, takeNamed, toShown } from '@/lib/text/named-items';

export type Fields = Record<string, string>;

/** What forms of the desk send besides what is typed: `seen` is what their script has seen on the screen. */
const unkept = /^(request|action|version|kept|seen|(?:tab|base|hand|shown)\..*)$/;

/** The fields in which editors write to each other. The portal keeps a draft's words itself, but not these. */
const ofComments = /^(?:comment|answer)\./;

export type FieldKind = 'all' | 'words' | 'comments';

/**
 * The fields of a form by their names, each with its last value, as a post would send them. `served`: as the page came, even
 * where the browser has already put back what was typed before a reload.
 */
export function readFields(form: HTMLFormElement, which: 'now' | 'served', kind: FieldKind = 'all'): Fields {
  const fields = new Map<string, string>();
  for (const control of form.elements) {
    const value = sentBy(control, which);
    if (value !== null && 'name' in control && typeof control.name === 'string' && isKept(control.name, kind)) {
      // As the portal stores it, so that both have the same string of a field.
      fields.set(control.name, storable(value));
    }
  }
  return Object.fromEntries(takeChosen(takeNamed(fields)));
}

/**
 * Puts values into the fields of a form that have these names, as if they were typed; `typed`: into those alone that somebody
 * types words into. Only ever on somebody's wish.
 */
export function fillFields(form: HTMLFormElement, fields: Fields, which: 'all' | 'typed' = 'all'): void {
  for (const control of form.elements) {
    if (!('name' in control) || typeof control.name !== 'string') continue;
    const value = fields[control.name];
    if (value === undefined || !Object.hasOwn(fields, control.name)) continue;
    if (which === 'typed' && isChosen(control)) continue;
    if (control instanceof HTMLInputElement && isTicked(control)) control.checked = control.value === value;
    else if (isTyped(control) || control instanceof HTMLSelectElement)
      control.value = shownIn(form, control.name, value);
    if (ofComments.test(control.name)) control.closest('details')?.setAttribute('open', '');
  }
}

/** A field of names has them in place of what is stored. */
export function shownIn(form: HTMLFormElement, name: string, value: string): string {
  const named = form.elements.namedItem(`${namedPrefix}${name}`);
  return named instanceof HTMLInputElement ? toShown(value, named.value) : value;
}

function isKept(name: string, kind: FieldKind): boolean {
  if (name === '' || unkept.test(name)) return false;
  return kind === 'all' || (kind === 'comments') === ofComments.test(name);
}

/** Null: the control sends nothing that could be kept. */
function sentBy(control: Element, which: 'now' | 'served'): string | null {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const served = options.find(({ defaultSelected }) => defaultSelected) ?? options[0];
    return which === 'now' ? control.value : (served?.value ?? '');
  }
  if (control instanceof HTMLInputElement && isTicked(control)) {
    return (which === 'now' ? control.checked : control.defaultChecked) ? control.value : null;
  }
  if (
    control instanceof HTMLInputElement &&
    ['file', 'submit', 'button', 'image', 'reset', 'password'].includes(control.type)
  ) {
    return null;
  }
  return isTyped(control) ? (which === 'now' ? control.value : control.defaultValue) : null;
}

/** Whether a control has a choice of the page's, and no words that somebody types. */
function isChosen(control: Element): boolean {
  if (control instanceof HTMLSelectElement) return true;
  return control instanceof HTMLInputElement && (control.type === 'hidden' || isTicked(control));
}

function isTicked({ type }: HTMLInputElement): boolean {
  return type === 'checkbox' || type === 'radio';
}

function isTyped(control: Element): control is HTMLInputElement | HTMLTextAreaElement {
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
}
