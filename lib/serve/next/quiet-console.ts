import { format } from 'node:util';
import { toLogLine } from '@/lib/process/log-line';

const linesPerSecond = 15;
const silence = 30_000;

/**
 * From here on the same complaint is printed once in half a minute, and of errors or warnings no more than some lines a
 * second: a database that is gone would otherwise fill the disk with stack traces. What is left out is counted.
 */
export function quietConsole(onComplaint: (level: 'error' | 'warn') => void): void {
  for (const level of ['error', 'warn'] as const) {
    const limit = limitLines((text) => process.stderr.write(`${toLogLine(level, text.trimEnd())}\n`));
    console[level] = (...parts: unknown[]) => {
      onComplaint(level);
      limit(format(...parts));
    };
  }
}

export function limitLines(write: (text: string) => void, now: () => number = Date.now): (text: string) => void {
  const lastSaid = new Map<string, number>();
  let second = 0;
  let lines = 0;
  let leftOut = 0;
  return (text) => {
    const time = now();
    if (Math.floor(time / 1000) !== second) {
      second = Math.floor(time / 1000);
      lines = 0;
    }
    const all = text.split('\n');
    const kind = all.slice(0, 6).join('\n').replace(/\d+/g, '0');
    const isRepeated = time - (lastSaid.get(kind) ?? -silence) < silence;
    const room = linesPerSecond - lines - (leftOut > 0 ? 1 : 0);
    if (isRepeated || room < 1) {
      leftOut += 1;
      return;
    }
    if (lastSaid.size > 1_000) lastSaid.clear();
    lastSaid.set(kind, time);
    const shown = all.slice(0, room);
    if (leftOut > 0) shown.unshift(`(${leftOut} messages like those before were left out)`);
    leftOut = 0;
    lines += shown.length;
    write(`${shown.join('\n')}\n`);
  };
}
