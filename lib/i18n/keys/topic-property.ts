/** The property of a claim about a topic of a meeting, until it is said which topic. */
export const topicToChoose = 'topic';

/** Claims on a topic of a meeting are about that topic alone. */
export function propertyOfTopic(topic: string): string {
  return `${topicToChoose}.${topic}`;
}

/** The topic that claims on a property are about. Null: it is none. */
export function topicOf(property: string): string | null {
  return property.startsWith(`${topicToChoose}.`) ? property.slice(topicToChoose.length + 1) : null;
}
