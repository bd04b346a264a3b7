import { readdirSync, readFileSync } from 'node:fs';

export type Usage = { cpuSeconds: number; residentMegabytes: number };

/** What these processes have used so far, as Linux counts it; null elsewhere. */
export function usageOf(pids: number[]): Usage | null {
  try {
    const each = pids.map(readUsage);
    return {
      cpuSeconds: each.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
      residentMegabytes: each.reduce((sum, { residentMegabytes }) => sum + residentMegabytes, 0),
    };
  } catch {
    return null;
  }
}

/** A process and those that it started. */
export function familyOf(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(familyOf)];
  } catch {
    return [pid];
  }
}

function readUsage(pid: number): Usage {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  // The last two are of children that have ended, such as a connection's server process.
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const resident = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  // The clock of these counters ticks a hundred times a second wherever Node runs on Linux.
  return { cpuSeconds: ticks / 100, residentMegabytes: resident / 1024 };
}
