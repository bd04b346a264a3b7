import type { Fields } from './read-fields';

/** What one page holds that the portal has not confirmed, of one person in one form. */
export type HeldWords = {
  /** Of the person's public id, the place and the tab. */
  key: string;
  person: string;
  place: string;
  tab: string;
  /** The number of the request that carries these words. */
  seq: number;
  version: string;
  /** The version of the draft that words of a form about two versions began from. */
  since?: string;
  turn: string;
  shown: string;
  at: string;
  fields: Fields;
};

const database = 'portal-desk';
const table = 'words';
const longestHeld = 30 * 24 * 3_600_000;

/**
 * IndexedDB, not localStorage: Chromium writes the latter to the disk seconds later, and a browser that is killed has lost it.
 * Every function resolves, also where the browser stores nothing; `hold` says whether it did.
 */
export async function hold(words: HeldWords): Promise<boolean> {
  return change((store) => store.put(words));
}

export async function letGo(key: string): Promise<void> {
  await change((store) => store.delete(key));
}

/** What other pages hold of this person in this form, the oldest first: those that are gone, and those that are open. */
export async function listLeft(person: string, place: string): Promise<{ left: HeldWords[]; open: HeldWords[] }> {
  const all = await readAll();
  const open = await listOpenTabs();
  const old = new Date(Date.now() - longestHeld).toISOString();
  for (const { key, at } of all) if (at < old) await letGo(key);
  const own = all
    .filter((words) => words.person === person && words.place === place && words.at >= old && !ownTabs.has(words.tab))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { left: own.filter(({ tab }) => !open.has(tab)), open: own.filter(({ tab }) => open.has(tab)) };
}

/** All that this browser holds of a person, whatever page it is of. */
export async function listAll(person: string): Promise<HeldWords[]> {
  const all = await readAll();
  return all.filter((words) => words.person === person);
}

/** Resolves once the page of this name is closed; at once if it is. */
export async function untilClosed(tab: string): Promise<void> {
  await navigator.locks?.request(lockOf(tab), () => undefined);
}

const ownTabs = new Set<string>();

/** Says to the other pages of this browser that this one is open, for as long as it is. */
export function openTab(): string {
  const tab = crypto.randomUUID().replaceAll('-', '');
  ownTabs.add(tab);
  void navigator.locks?.request(lockOf(tab), () => new Promise(() => {}));
  return tab;
}

async function listOpenTabs(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.map(({ name = '' }) => name.replace(lockOf(''), '')));
}

const lockOf = (tab: string) => `portal-desk ${tab}`;

let opened: Promise<IDBDatabase> | undefined;

function openStore(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Nothing where the browser stores nothing. */
async function readAll(): Promise<HeldWords[]> {
  try {
    const request = (await openStore()).transaction(table, 'readonly').objectStore(table).getAll();
    return await new Promise((resolve, reject) => {
      // Not once the transaction is complete: of a long text, Chromium has not read all by then, and one such hid all others.
      request.onsuccess = () => resolve(request.result as HeldWords[]);
      request.onerror = () => reject(request.error);
    });
  } catch {
    return [];
  }
}

/** False: the browser did not store it. */
async function change(work: (store: IDBObjectStore) => IDBRequest): Promise<boolean> {
  try {
    const transaction = (await openStore()).transaction(table, 'readwrite');
    work(transaction.objectStore(table));
    // At once, not with the answer: the page may be gone by then.
    transaction.commit();
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
    return true;
  } catch {
    return false;
  }
}
