import type { MessageTree } from '@/lib/i18n/messages/own-messages';
import { readAllMessages } from '@/lib/i18n/messages/read-messages';
import { queryForms } from '@/lib/search/indexing/analyse';
import { tokenize } from '@/lib/text/characters/tokens';

let read: Promise<ReadonlySet<string>> | null = null;

/** The words of the interface in all their forms: a reader who has seen them there did not misspell them. */
export function readInterfaceWords(): Promise<ReadonlySet<string>> {
  read ??= readAllMessages().then(({ ar, en }) => new Set([...textsOf(ar), ...textsOf(en)].flatMap(formsOf)));
  return read;
}

function textsOf(messages: string | MessageTree): string[] {
  return typeof messages === 'string' ? [messages] : Object.values(messages).flatMap(textsOf);
}

function formsOf(text: string): string[] {
  return tokenize(text).flatMap((token) => {
    const { surface, stems } = queryForms(token);
    return token.kind === 'latin' ? [...surface, ...stems] : surface;
  });
}
