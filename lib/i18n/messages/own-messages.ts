import { env } from '@/lib/env';

export type MessageTree = { [name: string]: string | MessageTree };

/**
 * The messages of the record that this process is for. On a practice record, what names the real group says something
 * else: `practice` has the words, under the same keys. Everything else is said alike.
 */
export function ownMessages<Messages extends object>(messages: Messages, practice: object): Messages {
  return env.PORTAL_PRACTICE ? (replaceWords(messages as MessageTree, practice as MessageTree) as Messages) : messages;
}

function replaceWords(words: MessageTree, others: MessageTree): MessageTree {
  const replaced = Object.entries(others).map(([name, other]) => {
    const own = words[name];
    return [name, typeof own === 'object' && typeof other === 'object' ? replaceWords(own, other) : other];
  });
  return { ...words, ...Object.fromEntries(replaced) };
}
