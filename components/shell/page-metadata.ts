import type { Metadata } from 'next';
import { locales } from '@/lib/i18n/locales';
import { readLocale } from '@/lib/i18n/read-locale';

type Described = { title?: string; description?: string };

/** Title, description, canonical address and the other language's address of a page. `path` is without its language. */
export async function pageMetadata(
  params: Promise<{ locale: string }>,
  path: string,
  { title, description }: Described,
): Promise<Metadata> {
  const locale = await readLocale(params);
  const languages = Object.fromEntries(locales.map((each) => [each, `/${each}${path}`]));
  return {
    ...(title && { title }),
    ...(description && { description }),
    alternates: { canonical: `/${locale}${path}`, languages: { ...languages, 'x-default': `/en${path}` } },
  };
}
