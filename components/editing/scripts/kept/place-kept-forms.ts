import type { KeptFormSettings } from '@/components/editing/scripts/kept-form-line';
import { readSettings } from '@/components/editing/scripts/settings';

export type KeptFormsSettings = Pick<KeptFormSettings, 'person' | 'words'>;

/** Not words of the form: which version it is of, what every form sends, and names that its fields show. */
const unnamed = /^(?:request|version|kept|named\..*)$/;

/**
 * Gives each form into which somebody types words a line that keeps them in this browser, unless it has one, or is a draft's,
 * which the portal keeps itself. A form of a password or a code is never kept.
 */
export function placeKeptForms(frame: HTMLElement): void {
  const { person, words } = readSettings<KeptFormsSettings>(frame);
  for (const form of document.querySelectorAll<HTMLFormElement>('main form')) {
    if (form.method !== 'post' || form.dataset.saveShortcut !== undefined) continue;
    if (form.querySelector('[data-kept-form], [type=password], [autocomplete=one-time-code]') !== null) continue;
    if (form.querySelector('textarea, input:not([type]), input[type=text], input[type=email]') === null) continue;
    const version = form.querySelector<HTMLInputElement>('input[type=hidden][name=version]')?.value ?? '';
    const settings: KeptFormSettings = {
      place: placeOf(form),
      person,
      version,
      isKeeping: true,
      kind: 'all',
      draft: null,
      words,
    };
    const line = document.createElement('div');
    line.setAttribute('role', 'status');
    line.className = 'empty:hidden';
    line.dataset.keptForm = '';
    line.dataset.settings = JSON.stringify(settings);
    form.prepend(line);
  }
}

/** The page in either language, with what the form is about and does. */
function placeOf(form: HTMLFormElement): string {
  const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
    .filter(({ name }) => !unnamed.test(name))
    .map(({ name, value }) => `${name}=${value}`);
  const action = form.querySelector<HTMLButtonElement>('button[name=action]')?.value ?? '';
  return [location.pathname.replace(/^\/(ar|en)(?=\/)/, ''), action, ...hidden].join(' ');
}
