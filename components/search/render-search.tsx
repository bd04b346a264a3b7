import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '@/lib/i18n/locales';
import { SearchArticle, type SearchArticleProps } from './search-article';

type Language = { locale: Locale; messages: NonNullable<ComponentProps<typeof NextIntlClientProvider>['messages']> };

/** Writes the article of a search page as HTML. The build bundles this for the front, which has no page of its own. */
export function renderSearch({ locale, messages }: Language, props: SearchArticleProps): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <SearchArticle {...props} />
    </NextIntlClientProvider>,
  );
}
