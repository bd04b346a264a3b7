import type { readAllMessages } from '@/lib/i18n/messages/read-messages';
import keys from './export-words.json';
import type { TableType } from './table-rows';

type AllMessages = Awaited<ReturnType<typeof readAllMessages>>;

type Titled = Record<string, { title: string }>;

/** The columns of our own export with their headings in words, in both languages. */
export function exportWords(type: TableType, messages: AllMessages): { name: string; words: string }[] {
  return Object.values(messages).flatMap(({ dictionary }) => {
    const own: Record<string, Titled> = dictionary.own;
    const fields: Titled = dictionary.fields;
    return Object.entries(keys[type]).map(([name, key]) => {
      const [field = '', lang] = key.split(' ');
      const [owner = '', property = ''] = field.split('.');
      const title = (own[owner]?.[property] ?? fields[property])?.title ?? '';
      const isOfLanguage = lang === 'ar' || lang === 'en';
      return { name, words: isOfLanguage ? dictionary.inLanguage[lang].replace('{title}', title) : title };
    });
  });
}
