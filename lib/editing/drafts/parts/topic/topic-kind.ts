import { writeTopics } from '@/lib/editing/bundled/rows/write-names';
import { kindOf } from '@/lib/editing/drafts/parts/kind-of';
import { indexTopic } from '@/lib/editing/topics/index-topic';
import { findTopic } from '@/lib/editing/topics/topic-record';
import { readTopic } from './read-topic';
import { toTopicPayload } from './topic-payload';

export const topicKind = kindOf<'topic'>({
  type: 'topic',
  find: findTopic,
  toPayload: toTopicPayload,
  read: readTopic,
  idOf: ({ id }) => id,
  write: writeTopics,
  index: indexTopic,
});
