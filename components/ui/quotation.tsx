import { directionOf } from '@/lib/i18n/locales';

/** The exact words of a source, in their own language and direction. */
export function Quotation({ words, lang }: { words: string; lang: string }) {
  const [open, close] = lang.startsWith('ar') ? ['«', '»'] : ['“', '”'];
  return (
    <q lang={lang} dir={directionOf(lang)} className="font-text [quotes:none]">
      {open}
      {words}
      {close}
    </q>
  );
}
