import type { ReactNode } from 'react';
import { directionOf } from '@/lib/i18n/locales';

/** Words in their own language and direction, whatever the page's. */
export function InLanguage({ lang, children }: { lang: string; children: ReactNode }) {
  return (
    <bdi lang={lang} dir={directionOf(lang)}>
      {children}
    </bdi>
  );
}
