/** The values of a reading as the page has them: a row each, with the choices that can be made of it. */
export function listRows(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-value]')].filter((row) => row.checkVisibility());
}

export function rowOf(form: HTMLFormElement, number: number): HTMLElement | null {
  return form.querySelector(`[data-value="${number}"]`);
}

export function numberOf(row: HTMLElement): number {
  return Number(row.dataset.value);
}

/** The number that it bears on the page. */
export function shownOf(row: HTMLElement): string {
  return row.dataset.shown ?? '';
}

/** Empty: nobody has decided it. */
export function outcomeOf(row: HTMLElement): string {
  return row.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value ?? '';
}

export function isDecided(row: HTMLElement): boolean {
  return outcomeOf(row) !== '';
}

/** Whether a person is asked about it: what has no field is only listed. */
export function isOfGroup(row: HTMLElement): boolean {
  return row.closest('[data-group]') !== null;
}

export function rowsOfGroup(form: HTMLFormElement, group: string): HTMLElement[] {
  return listRows(form).filter((row) => row.closest<HTMLElement>('[data-group]')?.dataset.group === group);
}

export function openRows(form: HTMLFormElement): HTMLElement[] {
  return listRows(form).filter((row) => isOfGroup(row) && !isDecided(row));
}

/** The first undecided value after a place on the page, or else the first of all; with an outcome, among those that can take it. */
export function nextOpenRow(form: HTMLFormElement, place: Node | null, outcome = ''): HTMLElement | null {
  const open = openRows(form).filter((row) => outcome === '' || choiceOf(row, outcome) !== null);
  const isBehind = (row: HTMLElement) =>
    place !== null && (place.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return open.find((row) => row !== place && isBehind(row)) ?? open.find((row) => row !== place) ?? null;
}

function choiceOf(row: HTMLElement, value: string): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`);
}

/** Gives an open choice its value, as a press on it would. */
export function choose(row: HTMLElement, value: string): boolean {
  const choice = choiceOf(row, value);
  if (!choice) return false;
  choice.checked = true;
  tellChange(choice);
  return true;
}

/** As a browser does when somebody changes a control. */
export function tellChange(control: HTMLElement): void {
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
