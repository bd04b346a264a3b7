import type { Flag } from '@/lib/intake/intake-format';
import type { WrittenDate } from '@/lib/language/dates/written-date';

/**
 * A written date with its place in the text, and what an editor should know of it. Offsets are of the levelled text.
 */
export type DateMention = WrittenDate & { sentence: number; rule: string; flags: Flag[] };
