import { cacheLife, cacheTag } from 'next/cache';
import type { MomentRefused } from '@/lib/findings/at-moment';
import { tags } from '@/lib/records/tags';
import { answerThemes } from './answer-themes';
import type { Themes } from './read-themes';

/** The themes of today, kept until the record changes. */
export async function getThemes(): Promise<Themes | MomentRefused> {
  'use cache';
  cacheTag(tags.history, tags.meetings, tags.statements, tags.topics, tags.vocabulary, tags.gaps);
  cacheLife('max');

  return answerThemes(null);
}
