export const deskWork = ['list', 'search', 'open', 'save', 'publish'] as const;

export type DeskWork = (typeof deskWork)[number];

/** Milliseconds of what an editor does most, over HTTP. */
export type DeskTimes = Record<DeskWork, number>;

/** Of these what comes is a page. */
export type PageTimes = Pick<DeskTimes, 'list' | 'search' | 'open'>;

/** Milliseconds until the whole answer is there. Throws where its status is another. */
export async function timed(status: number, ask: () => Promise<Response>): Promise<number> {
  const start = performance.now();
  const answer = await ask();
  await answer.arrayBuffer();
  if (answer.status !== status) {
    throw new Error(`${answer.url} answered ${answer.status} instead of ${status}`);
  }
  return performance.now() - start;
}
