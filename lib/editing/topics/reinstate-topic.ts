import { reinstateRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { topicState } from './topic-state';

/** Gives a topic that was withdrawn back to readers as it was. */
export const reinstateTopic = write('record.reinstate', RecordStep, (tx, input) =>
  reinstateRecord(tx, topicState, input),
);
