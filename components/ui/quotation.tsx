import { directionOf } from '@/lib/i18n/locales';

/** The marks before and after a quotation in this language. */
export function quotationMarks(lang: string): [string, string] {
  return lang.startsWith('ar') ? ['«', '»'] : ['“', '”'];
}

/** The exact words of a source, in their own language and direction. */
export function Quotation({ words, lang }: { words: string; lang: string }) {
  const [open, close] = quotationMarks(lang);
  return (
    <q lang={lang} dir={directionOf(lang)} className="font-text [quotes:none]">
      {open}
      {words}
      {close}
    </q>
  );
}
