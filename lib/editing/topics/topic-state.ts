import type { RecordState } from '@/lib/editing/record-state';
import { indexTopic } from './index-topic';
import { findTopic } from './topic-record';

/** Readers no longer see a withdrawn topic at the records that have it. */
export const topicState: RecordState<'topic'> = {
  type: 'topic',
  find: findTopic,
  set: (tx, id, data) => tx.topic.update({ where: { id }, data }),
  index: indexTopic,
};
