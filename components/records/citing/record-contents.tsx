import { useTranslations } from 'next-intl';
import { sectionKey } from '@/lib/i18n/keys/section-keys';

/** The sections of the page of an entry, beside it in a wide window. On a phone the list would keep the reader from the first of them. */
export function RecordContents({ about, sections }: { about: string; sections: string[] }) {
  const t = useTranslations();
  if (sections.length < 2) return null;
  return (
    <nav aria-labelledby="contents" className="mt-8 hidden border-t border-rule pt-4 lg:block print:hidden">
      <p id="contents" className="font-semibold">
        {t('site.contents')}
      </p>
      <ul className="mt-1">
        {sections.map((id) => {
          const key = sectionKey(about, id);
          return (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-0.5 text-ink no-underline hover:underline">
                {key && t(key)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
