import { z } from 'zod';
import { isBlank } from '@/lib/text/characters/is-blank';
import { storable } from '@/lib/text/characters/storable';

/** What somebody says to the others, as typed but for its ends. Empty: nothing. */
export const CommentWords = z
  .string()
  .max(4_000, 'validation.tooLong')
  .transform((words) => (isBlank(words) ? '' : storable(words).trim()));
