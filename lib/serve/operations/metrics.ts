import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

type Labels = Record<string, string>;

/** A number that only grows, one for each set of labels. */
export type Counter = { add(labels?: Labels, by?: number): void };

type Sample = { labels: Labels; value: number };

type Metric = { name: string; help: string; type: 'counter' | 'gauge'; samples(): Sample[] };

/** Numbers about a running portal, as Prometheus reads them. */
export type Metrics = {
  counter(name: string, help: string): Counter;
  /** A number that is looked up when somebody asks. */
  gauge(name: string, help: string, read: () => number | [Labels, number][]): void;
  /** Durations in seconds: how many were up to each bound. */
  durations(name: string, help: string): (seconds: number) => void;
  text(): string;
};

/** In seconds: from an answer that is at hand to one that nobody waits for. */
const bounds = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10];

export function createMetrics(): Metrics {
  const all: Metric[] = [];

  const counter = (name: string, help: string): Counter => {
    const counts = new Map<string, Sample>();
    all.push({ name, help, type: 'counter', samples: () => [...counts.values()] });
    return {
      add(labels = {}, by = 1) {
        const key = written(labels);
        const sample = counts.get(key) ?? { labels, value: 0 };
        sample.value += by;
        counts.set(key, sample);
      },
    };
  };

  return {
    counter,
    gauge(name, help, read) {
      const samples = (): Sample[] => {
        const value = read();
        return typeof value === 'number'
          ? [{ labels: {}, value }]
          : value.map(([labels, each]) => ({ labels, value: each }));
      };
      all.push({ name, help, type: name.endsWith('_total') ? 'counter' : 'gauge', samples });
    },
    durations(name, help) {
      const buckets = counter(`${name}_bucket`, `${help}, up to each bound.`);
      const sum = counter(`${name}_sum`, `${help}, together.`);
      const count = counter(`${name}_count`, `${help}: how many.`);
      return (seconds) => {
        for (const bound of [...bounds, Number.POSITIVE_INFINITY]) {
          buckets.add({ le: bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound) }, seconds <= bound ? 1 : 0);
        }
        sum.add({}, seconds);
        count.add();
      };
    },
    text: () => all.map(inText).join(''),
  };
}

function inText({ name, help, type, samples }: Metric): string {
  const lines = samples().map(({ labels, value }) => `${name}${written(labels)} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n');
}

function written(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/["\\\n]/g, '_')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** What every process has: memory, time of the processor, and how late it is for its own clock. */
export function measureProcess(metrics: Metrics): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  metrics.gauge('process_start_time_seconds', 'When the process began.', () => performance.timeOrigin / 1_000);
  metrics.gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
  metrics.gauge('nodejs_heap_size_used_bytes', 'Memory of its objects.', () => process.memoryUsage().heapUsed);
  metrics.gauge('process_cpu_seconds_total', 'Time of the processor.', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  metrics.gauge(
    'nodejs_eventloop_delay_p99_seconds',
    'How late the process was for its own clock since the last look.',
    () => {
      const seconds = delay.percentile(99) / 1e9;
      delay.reset();
      return seconds;
    },
  );
}
