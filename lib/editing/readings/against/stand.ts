/**
 * What a text says against the meeting that is on record. `recorded` is what the record has, as a field has it. `isRejected`:
 * the record has the same value, and has not adopted it.
 */
export type AgainstRecord = { stand: 'same' | 'adds' | 'differs'; recorded: string; isRejected?: true };

export const same = (recorded: string): AgainstRecord => ({ stand: 'same', recorded });
export const adds: AgainstRecord = { stand: 'adds', recorded: '' };
export const differs = (recorded: string): AgainstRecord => ({ stand: 'differs', recorded });
