import file from './topic-words.json';

type TopicWords = { terms: string[]; words: string[] };

const topics: Record<string, TopicWords | undefined> = file.topics;
const facets: Record<string, { en: string; ar: string } | undefined> = file.facets;

/** The ids of concepts whose every name leads to a topic, by the topic. */
export const topicOfTerm: ReadonlyMap<string, string> = new Map(
  Object.entries(file.topics).flatMap(([topic, { terms }]) => terms.map((term) => [term, topic] as const)),
);

/** Everyday words that lead to a topic and are no names of it: «صيرفة», "money mules". */
export const everydayWords: readonly (readonly [topic: string, words: readonly string[]])[] = Object.entries(
  file.topics,
).map(([topic, { words }]) => [topic, words] as const);

/** What readers write beside the name of a topic, by its facet, and the everyday words that lead to it. */
export function wordsOfTopic(topic: string, facet: string): string[] {
  const beside = facets[facet];
  return [...(topics[topic]?.words ?? []), ...(beside ? [beside.en, beside.ar] : [])];
}
