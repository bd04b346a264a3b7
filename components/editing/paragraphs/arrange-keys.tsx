import { useTranslations } from 'next-intl';
import { Key } from './key';

/** What the keys do, for whoever has a keyboard and a script: each has a button as well. */
export function ArrangeKeys({ hasOther }: { hasOther: boolean }) {
  const t = useTranslations('desk.paragraphs');
  const keys = [
    { key: 'S', words: t('keys.split') },
    { key: 'M', words: t('keys.merge') },
    { key: 'V', words: t('keys.move') },
    ...(hasOther ? [{ key: 'L', words: t('keys.link') }] : []),
    { key: 'Z', words: t('keys.undo') },
  ];
  return (
    <section aria-label={t('keys.title')} hidden data-arrange-keys className="text-sm">
      <p className="max-w-prose">{t('keys.lead')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {keys.map(({ key, words }) => (
          <li key={key}>
            <Key>{key}</Key> {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
