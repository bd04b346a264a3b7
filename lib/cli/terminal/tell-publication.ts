import { untilPagesAreGone } from '@/lib/db/until-pages-are-gone';
import { say } from '@/lib/process/step';

const words = {
  gone: 'The portal shows it now.',
  'no-portal': 'No portal serves this database now; the next one that starts will show it.',
  'no-answer': 'A portal serves this database but has not said that its pages are renewed. Its log may say why.',
};

/** Says, after a commit, whether readers see what was written. */
export async function tellPublication(url: string): Promise<void> {
  say(words[await untilPagesAreGone(url)]);
}
