import { askDesk, type DeskAnswer, type DeskQuestion } from './ask-desk';
import type { RowWatch } from './watch-rows';

export type Asked = DeskQuestion & { path: string };

/** One thing that somebody asks of the desk. `expected` is a status, `sign` or `2nd`; with `+` something is written. */
export type Cell = {
  name: string;
  /** The address and what is done there: cells that share it are refused with the same page. */
  kind: string;
  expected: string;
  /** Nothing else is asked meanwhile: it would be answered later than the portal waits for itself. */
  isAlone?: boolean;
  /** It is about something of its own, which may be made long before it is asked. */
  isApart?: boolean;
  prepare(): Asked | Promise<Asked>;
};

type Judge = { origin: string; watch: RowWatch; secret: string };

/** Next answers one after another: more would only wait longer. */
const atOnce = 3;

/**
 * Asks all, and returns what was not as expected. What writes nothing is asked side by side, with one look at the database
 * afterwards; what writes is asked one after another, each with a look of its own.
 */
export async function judgeCells({ origin, watch, secret }: Judge, cells: Cell[]): Promise<string[]> {
  const wrong: string[] = [];
  const programs = findPrograms(cells);
  const ask = async (cell: Cell, { path, ...question }: Asked, look: boolean) => {
    const headers: Record<string, string> = programs.has(cell) && question.fields ? { accept: 'application/json' } : {};
    const answer = await askDesk(origin, path, { ...question, headers }).catch((error: unknown) => {
      throw new Error(`${cell.name} is not answered`, { cause: error });
    });
    const written = look ? await watch.written() : [];
    const outcome = outcomeOf(answer) + (written.length > 0 ? '+' : '');
    const known = `${cell.name}: ${outcome}`;
    if (outcome !== cell.expected) wrong.push(`${known}, not ${cell.expected} (${path} ${answer.location} ${written})`);
    if (!/^(200|409|422)/.test(outcome) && answer.text.includes(secret)) wrong.push(`${known} tells of the draft`);
  };
  const [writing, quiet] = [cells.filter(isWriting), cells.filter((cell) => !isWriting(cell))];
  const prepared = new Map<Cell, Asked>();
  const early = [...quiet, ...writing.filter(({ isApart }) => isApart)];
  await eachOf(early, async (cell) => void prepared.set(cell, await cell.prepare()));
  await watch.written();
  const askQuietly = async (cell: Cell) => ask(cell, prepared.get(cell) ?? (await cell.prepare()), false);
  for (const cell of quiet.filter(({ isAlone }) => isAlone)) await askQuietly(cell);
  await eachOf(
    quiet.filter(({ isAlone }) => !isAlone),
    askQuietly,
  );
  const written = await watch.written();
  if (written.length > 0) wrong.push(`something was written: ${written}`);
  for (const cell of writing) {
    const asked = prepared.get(cell) ?? (await cell.prepare());
    await watch.written();
    await ask(cell, asked, true);
  }
  return wrong;
}

async function eachOf<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
    }),
  );
}

/** Of forms that are refused alike one is sent by a browser, which gets a page; the others by programs, which are told in a line. */
function findPrograms(cells: Cell[]): Set<Cell> {
  const seen = new Set<string>();
  return new Set(
    cells.filter(({ kind, expected }) => {
      // Where a refusal writes, its page does.
      if (!/^4\d\d$/.test(expected)) return false;
      const isSeen = seen.has(`${kind} ${expected}`);
      seen.add(`${kind} ${expected}`);
      return isSeen;
    }),
  );
}

function isWriting({ expected }: Cell): boolean {
  return expected.endsWith('+');
}

export function outcomeOf({ status, location }: Pick<DeskAnswer, 'status' | 'location'>): string {
  if (status !== 303) return `${status}`;
  if (/\/desk\/sign-in(\?|$)/.test(location)) return 'sign';
  return /\/desk\/second-factor(\?|$)/.test(location) ? '2nd' : '303';
}
