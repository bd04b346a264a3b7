/** So wide is a phone, where a draft is many screens long. */
const narrow = '(max-width: 39.99rem)';

/**
 * Folds the groups of a form that are done where the window is narrow, and keeps for this tab what the person folds or opens:
 * a save brings the page anew, and nothing is to close under somebody's hand.
 */
export function startFolding(form: HTMLElement): void {
  const key = `desk-folds ${form.dataset.foldDone}`;
  const groups = [...form.querySelectorAll<HTMLDetailsElement>('details[data-fold]')];
  const isDone = (group: HTMLElement) => group.dataset.done !== undefined;
  const isNarrow = matchMedia(narrow).matches;
  const folded = readFolded(key) ?? (isNarrow ? groups.filter(isDone).map(nameOf) : []);
  for (const group of groups) if (folded.includes(nameOf(group)) && !isWanted(group)) group.open = false;
  // Where nothing need be folded, the way from field to field by Tab is as short as before.
  const settle = (group: HTMLDetailsElement) => {
    const summary = group.querySelector('summary');
    if (summary) summary.tabIndex = isNarrow || !group.open ? 0 : -1;
  };
  for (const group of groups) settle(group);
  form.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || target.dataset.fold === undefined) return;
      settle(target);
      const closed = groups.filter(({ open }) => !open).map(nameOf);
      sessionStorage.setItem(key, JSON.stringify(closed));
    },
    { capture: true },
  );
}

function nameOf({ dataset }: HTMLElement): string {
  return dataset.fold ?? '';
}

function readFolded(key: string): string[] | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : null;
}

/** What the address leads to, what is wrong, and where the focus is. */
function isWanted(group: HTMLElement): boolean {
  const target = document.querySelector(':target');
  const isLedTo = target !== null && (group.contains(target) || target.contains(group));
  return (
    isLedTo || group.contains(document.activeElement) || group.querySelector('[aria-invalid], [autofocus]') !== null
  );
}
