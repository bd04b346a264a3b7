import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToReadableStream, renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '@/lib/i18n/locales';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';

const messages = { ar, en };

/** The markup of a component as a page in this language has it. */
export function render(locale: Locale, element: ReactNode): string {
  return renderToStaticMarkup(inLanguage(locale, element));
}

function inLanguage(locale: Locale, element: ReactNode) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      {element}
    </NextIntlClientProvider>
  );
}

/** What a reader reads of a component, in one line. */
export function readAs(locale: Locale, element: ReactNode): string {
  return toWords(render(locale, element));
}

/** The same of components that wait for the record. */
export async function readWhole(locale: Locale, element: ReactNode): Promise<string> {
  const stream = await renderToReadableStream(inLanguage(locale, element));
  await stream.allReady;
  return toWords(await new Response(stream).text());
}

function toWords(markup: string): string {
  return markup
    .replace(/<\/?(?:p|ul|ol|li|td|th|tr|div|dt|dd|h\d|small|summary|br)(?: [^>]*)?\/?>|<span class="block[^>]*>/g, ' ')
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
