import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { measureFront } from '@/lib/serve/operations/measure-front';
import { createMetrics } from '@/lib/serve/operations/metrics';
import { isAskedHere } from '@/lib/serve/operations/metrics-door';

describe('numbers about a portal', () => {
  it('are written as Prometheus reads them', () => {
    const metrics = createMetrics();
    const answers = metrics.counter('answers_total', 'Answers.');
    answers.add({ status: '200' });
    answers.add({ status: '200' });
    answers.add({ status: 'a "quoted"\nword' });
    metrics.gauge('pages', 'Pages.', () => 7);
    const took = metrics.durations('took_seconds', 'How long it took');
    took(0.01);
    took(3);
    const lines = metrics.text().split('\n');
    expect(lines).toContain('# TYPE answers_total counter');
    expect(lines).toContain('answers_total{status="200"} 2');
    expect(lines).toContain('answers_total{status="a _quoted__word"} 1');
    expect(lines).toContain('pages 7');
    expect(lines.filter((line) => line.startsWith('took_seconds'))).toEqual([
      'took_seconds_bucket{le="0.005"} 0',
      'took_seconds_bucket{le="0.025"} 1',
      'took_seconds_bucket{le="0.1"} 1',
      'took_seconds_bucket{le="0.25"} 1',
      'took_seconds_bucket{le="1"} 1',
      'took_seconds_bucket{le="2.5"} 1',
      'took_seconds_bucket{le="10"} 2',
      'took_seconds_bucket{le="+Inf"} 2',
      'took_seconds_sum 3.01',
      'took_seconds_count 2',
    ]);
  });

  it.each([
    [true, '127.0.0.1', { host: 'localhost:3000' }],
    [true, '::ffff:127.0.0.1', { host: '127.0.0.1:3000' }],
    [true, '::1', { host: '[::1]:3000' }],
    [false, '10.0.0.7', { host: 'localhost:3000' }],
    [false, '127.0.0.1', { host: 'record.example' }],
    [false, '127.0.0.1', { host: 'localhost.record.example' }],
    [false, '127.0.0.1', { host: 'localhost:3000', 'x-forwarded-for': '10.0.0.7' }],
    [false, '127.0.0.1', { host: 'localhost:3000', via: '1.1 varnish' }],
  ])('are told: %s, to %s with %o', (isTold, remoteAddress, headers) => {
    const request = { headers, socket: { remoteAddress } } as Pick<IncomingMessage, 'headers' | 'socket'>;
    expect(isAskedHere(request)).toBe(isTold);
  });
});

it('every alert asks for numbers that there are', async () => {
  const measures = measureFront();
  measures.open({
    store: { measure: () => ({ pages: 0, known: 0, bytes: 0 }) },
    answers: { measure: () => ({ answers: 0, bytes: 0 }) },
    mark: () => null,
    isListening: () => true,
    owed: () => [{ at: 'http://cache.example/', purges: 2, seconds: 61 }],
  });
  const text = measures.metrics.text();
  expect(text).toContain('portal_owed_purges{at="http://cache.example/"} 2\n');
  expect(text).toContain('portal_owed_purge_seconds{at="http://cache.example/"} 61\n');
  const alerts = await readFile('lib/serve/for-many/alerts.yml', 'utf8');
  const asked = [...alerts.matchAll(/\b(?:portal|process|nodejs)_[a-z0-9_]+/g)].map(([name]) => name);
  const there = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  // The job that makes the backup tells it.
  expect(asked.filter((name) => !there.has(name))).toEqual(['portal_backup_time_seconds']);
});
