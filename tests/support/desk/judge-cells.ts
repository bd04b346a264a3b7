import type pg from 'pg';
import { askDesk, type DeskAnswer, type DeskQuestion } from './ask-desk';
import { digestRows } from './written-rows';

export type Asked = DeskQuestion & { path: string };

/** One thing that somebody asks of the desk. `expected` is a status, `sign` or `2nd`; with `+` something is written. */
export type Cell = {
  name: string;
  expected: string;
  /** Nothing else is asked meanwhile. */
  isAlone?: boolean;
  /** Whoever posts is a program: what it is refused with is data, and not a page, which takes its time. */
  isProgram?: boolean;
  prepare(): Asked | Promise<Asked>;
};

const atOnce = 6;

/**
 * Asks all, and returns what was not as expected. What writes nothing is asked side by side, with one look at the database
 * afterwards; what writes is asked one after another, each with a look of its own.
 */
export async function judgeCells(origin: string, client: pg.Client, cells: Cell[], secret: string): Promise<string[]> {
  const wrong: string[] = [];
  const ask = async ({ name, expected, isProgram }: Cell, { path, ...question }: Asked, look: boolean) => {
    const headers: Record<string, string> = isProgram && question.fields ? { accept: 'application/json' } : {};
    const before = look ? await digestRows(client) : '';
    const answer = await askDesk(origin, path, { ...question, headers });
    const after = look ? await digestRows(client) : '';
    const outcome = outcomeOf(answer) + (before === after ? '' : '+');
    const known = `${name}: ${outcome}`;
    if (outcome !== expected) wrong.push(`${known}, not ${expected} (${path} ${answer.location})`);
    if (!/^(200|409|422)/.test(outcome) && answer.text.includes(secret)) wrong.push(`${known} tells of the draft`);
  };
  const quiet: [Cell, Asked][] = [];
  for (const cell of cells) if (!isWriting(cell)) quiet.push([cell, await cell.prepare()]);
  const before = await digestRows(client);
  for (const next of quiet) if (next[0].isAlone) await ask(...next, false);
  const waiting = quiet.filter(([{ isAlone }]) => !isAlone);
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await ask(...next, false);
    }),
  );
  const after = await digestRows(client);
  if (before !== after) wrong.push(`something was written: ${differences(before, after)}`);
  for (const cell of cells.filter(isWriting)) await ask(cell, await cell.prepare(), true);
  return wrong;
}

function isWriting({ expected }: Cell): boolean {
  return expected.endsWith('+');
}

export function outcomeOf({ status, location }: Pick<DeskAnswer, 'status' | 'location'>): string {
  if (status !== 303) return `${status}`;
  if (/\/desk\/sign-in(\?|$)/.test(location)) return 'sign';
  return /\/desk\/second-factor(\?|$)/.test(location) ? '2nd' : '303';
}

function differences(before: string, after: string): string {
  const lines = before.split('\n');
  return after
    .split('\n')
    .filter((line) => !lines.includes(line))
    .join(', ');
}
