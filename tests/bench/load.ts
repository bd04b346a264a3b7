import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { familyOf, usageOf } from './process-usage';
import { isInstalled, onCore, type Server } from './servers';

export type Measure = { perSecond: number; cpuMicroseconds: number | null };

/** wrk where it is installed: a Node client is slower than the servers that it measures. */
export const generator = isInstalled('wrk', '-v') ? 'wrk' : 'autocannon';

const connections = '32';

/** Asks for one page as fast as the server answers. */
export async function measure(server: Server, seconds: number): Promise<Measure> {
  const before = usageOf(familyOf(server.pid));
  const { requests, elapsed } = await run(server.url, seconds);
  const after = usageOf(familyOf(server.pid));
  const cpu = before && after ? ((after.cpuSeconds - before.cpuSeconds) * 1e6) / requests : null;
  return { perSecond: requests / elapsed, cpuMicroseconds: cpu };
}

export function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

async function run(url: string, seconds: number): Promise<{ requests: number; elapsed: number }> {
  const command =
    generator === 'wrk'
      ? ['wrk', '-t1', '-c', connections, '-d', `${seconds}s`, '-H', 'Accept-Encoding: gzip', url]
      : [
          process.execPath,
          'node_modules/autocannon/autocannon.js',
          '-j',
          '-n',
          '-c',
          connections,
          '-d',
          String(seconds),
          '-H',
          'Accept-Encoding: gzip',
          url,
        ];
  const [program, args] = onCore(1, command);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const said = await text(child.stdout);
  return generator === 'wrk' ? readWrk(said) : readAutocannon(said);
}

function readWrk(said: string): { requests: number; elapsed: number } {
  const [, requests = '0', elapsed = '1'] = /(\d+) requests in ([\d.]+)s/.exec(said) ?? [];
  if (/Non-2xx/.test(said) || requests === '0') throw new Error(`The load failed: ${said}`);
  return { requests: Number(requests), elapsed: Number(elapsed) };
}

function readAutocannon(said: string): { requests: number; elapsed: number } {
  const report = JSON.parse(said) as { requests: { total: number }; duration: number; non2xx: number };
  if (report.non2xx > 0) throw new Error(`${report.non2xx} answers were no success`);
  return { requests: report.requests.total, elapsed: report.duration };
}
