import { z } from 'zod';
import { codes } from '@/lib/records/codes';
import type { ListedTopic } from '@/lib/records/vocabulary/topic-pages';
import { codeJson, hyphenate } from './code-json';
import { WordsJson } from './words-json';

/** A topic. The meetings and designations that bear it are listed by their own filter of that name. */
export const TopicJson = z
  .strictObject({
    id: z.string(),
    facet: codeJson(codes.topicFacet),
    label: WordsJson,
    definition: WordsJson,
    version: z.int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Topic' });

export function toTopicJson({ id, facet, label, definition, version, updatedAt }: ListedTopic) {
  return { id, facet: hyphenate(facet), label, definition, version, updatedAt } satisfies z.output<typeof TopicJson>;
}
