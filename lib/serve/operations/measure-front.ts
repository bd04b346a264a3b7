import type { ServerResponse } from 'node:http';
import type { Owed } from '@/lib/db/outer-caches';
import { type ReadSide, readSide } from '@/lib/db/reading/read-side';
import type { AnswerStore } from '@/lib/serve/answers/answer-store';
import type { ChangeMark } from '@/lib/serve/changes/change-mark';
import type { PageStore } from '@/lib/serve/pages/page-store';
import { createMetrics, type Metrics, measureProcess } from './metrics';

/** What the parts of the front tell about their work. */
export type FrontMeasures = {
  metrics: Metrics;
  /** An answer that was at hand: nothing but a number grows, since there are tens of thousands a second. */
  countKept(): void;
  /** Any other answer, once it has gone out. */
  watch(response: ServerResponse): void;
  countPage(from: 'here' | 'another portal'): void;
  countPurge(seconds: number): void;
  countComplaint(level: string): void;
  /** What can be looked at while the front runs. */
  open(parts: Parts): void;
};

type Parts = {
  store: Pick<PageStore, 'measure'>;
  answers: Pick<AnswerStore, 'measure'>;
  mark(): ChangeMark;
  isListening(): boolean;
  /** What copies of pages outside the portals have still to be told. */
  owed(): Owed[];
};

export function measureFront(): FrontMeasures {
  const metrics = createMetrics();
  measureProcess(metrics);
  let kept = 0;
  metrics.gauge('portal_kept_answers_total', 'Answers that were at hand.', () => kept);
  const made = metrics.counter('portal_other_answers_total', 'Answers that were not at hand, by their status.');
  const seconds = metrics.durations('portal_other_answer_seconds', 'How long answers took that were not at hand');
  const pages = metrics.counter('portal_pages_made_total', 'Finished pages, by which portal made them.');
  const purge = metrics.durations('portal_purge_seconds', 'How long it took to take out what a change had made old');
  const complaints = metrics.counter('portal_complaints_total', 'Warnings and errors, also those left out of the log.');
  return {
    metrics,
    countKept: () => {
      kept += 1;
    },
    watch(response) {
      const began = performance.now();
      response.once('close', () => {
        made.add({ status: response.writableFinished ? String(response.statusCode) : 'broken off' });
        seconds((performance.now() - began) / 1_000);
      });
    },
    countPage: (from) => pages.add({ by: from }),
    countPurge: purge,
    countComplaint: (level) => complaints.add({ level }),
    open({ store, answers, mark, isListening, owed }) {
      metrics.gauge('portal_pages', 'Finished pages in memory.', () => store.measure().pages);
      metrics.gauge('portal_known_pages', 'Pages that the record links to.', () => store.measure().known);
      metrics.gauge('portal_page_bytes', 'Bytes of finished pages in memory.', () => store.measure().bytes);
      metrics.gauge('portal_answer_bytes', 'Bytes of kept answers.', () => answers.measure().bytes);
      metrics.gauge('portal_last_change', 'The last change that the pages know of.', () => Number(mark()?.seq ?? 0));
      metrics.gauge('portal_hears_changes', '1 while the portal hears of changes.', () => Number(isListening()));
      metrics.gauge('portal_owed_purges', 'What a cache or the files of a web server have still to lose.', () =>
        owed().map(({ at, purges }) => [{ at }, purges]),
      );
      metrics.gauge('portal_owed_purge_seconds', 'For how long the oldest of that has been owed.', () =>
        owed().map(({ at, seconds }) => [{ at }, seconds]),
      );
      metrics.gauge('portal_read_side', '1 for the state in which the read side is.', () => statesOf(readSide()));
      metrics.gauge('portal_read_side_falls_total', 'How often it fell out.', () => readSide()?.falls ?? 0);
    },
  };
}

function statesOf(side: ReadSide | null): [Record<string, string>, number][] {
  if (!side) return [];
  return (['level', 'behind', 'gone'] as const).map((state) => [{ state }, Number(state === side.state)]);
}
