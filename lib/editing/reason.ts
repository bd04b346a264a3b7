import { z } from 'zod';
import { cleanText, inspectText, isRefused } from '@/lib/text/characters/inspect';
import { isBlank } from '@/lib/text/characters/is-blank';

/** Why something is changed, as the one who changes it says: one line of the history, which every character is seen in. */
export const Reason = z
  .string()
  .max(2_000, 'validation.tooLong')
  .refine((words) => !isRefused(inspectText(words, 'source')), 'validation.characters')
  .transform((words) => cleanText(words.replace(/[\s\u0085]+/gu, ' '), 'source').trim())
  .refine((words) => !isBlank(words), 'validation.required');
