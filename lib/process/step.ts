import { env } from '@/lib/env';
import { toLogLine } from './log-line';

let isLineOpen = false;

/**
 * Says on standard error what is being done and, on the same line, how long it took and what `tell` makes of the outcome:
 * standard output is for results.
 */
export async function step<Result>(
  name: string,
  work: () => Promise<Result>,
  tell: (result: Result) => string = () => '',
): Promise<Result> {
  const began = performance.now();
  const isWhole = env.PORTAL_LOG === 'json';
  closeLine();
  if (!isWhole) process.stderr.write(`${name} … `);
  isLineOpen = !isWhole;
  const result = await work();
  const detail = tell(result);
  const outcome = `${((performance.now() - began) / 1000).toFixed(1)} s${detail && ` (${detail})`}`;
  if (isLineOpen) process.stderr.write(`${outcome}\n`);
  else say(`${name}: ${outcome}`);
  isLineOpen = false;
  return result;
}

export function say(words: string): void {
  closeLine();
  process.stderr.write(`${toLogLine('info', words)}\n`);
}

function closeLine(): void {
  if (isLineOpen) process.stderr.write('\n');
  isLineOpen = false;
}
