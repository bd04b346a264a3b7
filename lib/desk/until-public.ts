import { type Publication, untilPagesAreGone } from '@/lib/db/until-pages-are-gone';
import { databaseUrl } from '@/lib/env';

/** How long somebody at the desk waits. A change that takes longer is public all the same. */
const patience = 5_000;

/** Waits, after a verb has written, until readers can no longer get a page from before it. Never fails. */
export async function untilPublic(): Promise<Publication> {
  try {
    return await untilPagesAreGone(databaseUrl(), patience);
  } catch {
    return 'no-answer';
  }
}
