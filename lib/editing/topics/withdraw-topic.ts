import { withdrawRecord } from '@/lib/editing/record-state';
import { RecordStep } from '@/lib/editing/record-step';
import { write } from '@/lib/editing/write';
import { topicState } from './topic-state';

/** Takes a topic from readers, with a reason; its id stays its own. */
export const withdrawTopic = write('record.withdraw', RecordStep, (tx, input) => withdrawRecord(tx, topicState, input));
