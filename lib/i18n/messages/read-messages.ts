import { readFile } from 'node:fs/promises';
import type { Locale } from '@/lib/i18n/locales';
import type ar from '@/messages/ar.json';
import { ownMessages } from './own-messages';

type Messages = typeof ar;

/** One area of the messages in both languages, for code that runs outside Next. */
export async function readMessages<Area extends keyof Messages>(area: Area): Promise<Record<Locale, Messages[Area]>> {
  const { ar, en } = await readAllMessages();
  return { ar: ar[area], en: en[area] };
}

/** Every message in both languages. */
export async function readAllMessages(): Promise<Record<Locale, Messages>> {
  return { ar: await readIn('ar'), en: await readIn('en') };
}

async function readIn(locale: Locale): Promise<Messages> {
  const words = await readFile(`messages/${locale}.json`, 'utf8');
  const practice = await readFile(`messages/practice/${locale}.json`, 'utf8');
  return ownMessages(JSON.parse(words) as Messages, JSON.parse(practice));
}
