import { readFile } from 'node:fs/promises';
import type ar from '@/messages/ar.json';
import type { Locale } from './locales';

type Messages = typeof ar;

/** One area of the messages in both languages, for code that runs outside Next. */
export async function readMessages<Area extends keyof Messages>(area: Area): Promise<Record<Locale, Messages[Area]>> {
  const read = async (locale: Locale) => {
    const messages = JSON.parse(await readFile(`messages/${locale}.json`, 'utf8')) as Messages;
    return messages[area];
  };
  return { ar: await read('ar'), en: await read('en') };
}
