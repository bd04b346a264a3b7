import type pg from 'pg';
import { askDesk, type DeskAnswer, type DeskQuestion } from './ask-desk';
import { digestRows } from './written-rows';

export type Asked = DeskQuestion & { path: string };

/** One thing that somebody asks of the desk. `expected` is a status, `sign` or `2nd`; with `+` something is written. */
export type Cell = { name: string; expected: string; prepare(): Asked | Promise<Asked> };

const atOnce = 6;

/**
 * Asks all, and returns what was not as expected. What writes nothing is asked side by side, with one look at the database
 * afterwards; what writes is asked one after another, each with a look of its own.
 */
export async function judgeCells(origin: string, client: pg.Client, cells: Cell[], secret: string): Promise<string[]> {
  const wrong: string[] = [];
  const ask = async ({ name, expected, prepare }: Cell, look: boolean) => {
    const { path, ...question } = await prepare();
    const before = look ? await digestRows(client) : '';
    const answer = await askDesk(origin, path, { ...question, headers: headersFor(expected, question) });
    const after = look ? await digestRows(client) : '';
    const outcome = outcomeOf(answer) + (before === after ? '' : '+');
    if (process.env.ZQ) console.error(name, outcome, expected);
    if (outcome !== expected) wrong.push(`${name}: ${outcome}, not ${expected} (${path} ${answer.location})`);
    if (!/^(200|409|422)/.test(outcome) && answer.text.includes(secret))
      wrong.push(`${name}: ${outcome} tells of the draft`);
  };
  const [writing, quiet] = [cells.filter(isWriting), cells.filter((cell) => !isWriting(cell))];
  const before = await digestRows(client);
  const waiting = [...quiet];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let cell = waiting.shift(); cell; cell = waiting.shift()) await ask(cell, false);
    }),
  );
  const after = await digestRows(client);
  if (before !== after) wrong.push(`something was written: ${differences(before, after)}`);
  for (const cell of writing) await ask(cell, true);
  return wrong;
}

/** A refused form is answered in a line to a program, and with a whole page to a browser: the page takes its time. */
function headersFor(expected: string, { fields }: DeskQuestion): Record<string, string> {
  return fields && ['403', '404'].includes(expected) ? { accept: 'application/json' } : {};
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
