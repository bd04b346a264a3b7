import autocannon, { type Request } from 'autocannon';
import { usageOf } from './process-usage';

export type SoakReport = {
  seconds: number;
  requests: number;
  failures: number;
  megabytes: { start: number; end: number; peak: number };
  /** Megabytes for each 10,000 requests, after the first fifth. */
  slope: number;
};

/** A steady mix of readers and programs for a while; memory should have stopped growing. */
export async function soak(origin: string, pid: number, paths: string[], seconds: number): Promise<SoakReport> {
  const samples: { at: number; megabytes: number }[] = [];
  const sample = () => samples.push({ at: performance.now(), megabytes: usageOf([pid])?.residentMegabytes ?? 0 });
  let turn = 0;
  const mix = (request: Request) => {
    turn += 1;
    if (turn % 20 === 0) return { ...request, path: '/api/v1/meetings/cifg-12' };
    if (turn % 50 === 1) return { ...request, path: `/en/meetings/unknown-${turn}` };
    if (turn % 50 === 3)
      return { ...request, path: `/ar/members/on/20${String(15 + (turn % 10))}-0${1 + (turn % 9)}-1${turn % 10}` };
    return { ...request, path: paths[turn % paths.length] ?? '/ar' };
  };
  sample();
  const timer = setInterval(sample, Math.max(500, (seconds * 1000) / 200));
  const result = await autocannon({
    url: origin,
    connections: 16,
    duration: seconds,
    overallRate: 400,
    headers: { 'accept-encoding': 'gzip, br' },
    requests: [{ setupRequest: mix }],
  });
  clearInterval(timer);
  sample();
  const settled = samples.slice(Math.floor(samples.length / 5));
  const [first, last] = [settled[0], settled.at(-1)];
  const requests = result.requests.total * (settled.length / samples.length);
  return {
    seconds,
    requests: result.requests.total,
    failures: result.errors + (result.statusCodeStats['500']?.count ?? 0) + (result.statusCodeStats['503']?.count ?? 0),
    megabytes: {
      start: samples[0]?.megabytes ?? 0,
      end: last?.megabytes ?? 0,
      peak: Math.max(...samples.map(({ megabytes }) => megabytes)),
    },
    slope: (((last?.megabytes ?? 0) - (first?.megabytes ?? 0)) / requests) * 10_000,
  };
}
