import { readFile } from 'node:fs/promises';
import type ar from '@/messages/ar.json';
import type { Locale } from './locales';

type Messages = typeof ar;

/** One area of the messages in both languages, for code that runs outside Next. */
export async function readMessages<Area extends keyof Messages>(area: Area): Promise<Record<Locale, Messages[Area]>> {
  const { ar, en } = await readAllMessages();
  return { ar: ar[area], en: en[area] };
}

/** Every message in both languages. */
export async function readAllMessages(): Promise<Record<Locale, Messages>> {
  const read = async (locale: Locale) => JSON.parse(await readFile(`messages/${locale}.json`, 'utf8')) as Messages;
  return { ar: await read('ar'), en: await read('en') };
}
