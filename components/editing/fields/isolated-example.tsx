import type { ReactNode } from 'react';

/** An example of what may be typed runs in its own direction, on one line. */
export function isolatedExample(words: ReactNode): ReactNode {
  return <bdi className="whitespace-nowrap">{words}</bdi>;
}
