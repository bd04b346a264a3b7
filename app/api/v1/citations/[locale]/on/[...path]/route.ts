import { getTranslations } from 'next-intl/server';
import { citationFile } from '@/lib/exchange/citation-file';
import { citePart } from '@/lib/exchange/part-citation';
import { citationWords } from '@/lib/exchange/statement-citation';
import { splitFormat, statementFormats } from '@/lib/exchange/statement-formats';
import { isLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { getCitedPart } from '@/lib/records/citing/cited-part';
import { tags } from '@/lib/records/tags';
import { answerBytes, answerNotFound } from '../../../../answer';

/** A page, section, figure or claim for a reference manager: every document that gives it, in one file. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/citations/[locale]/on/[...path]'>,
): Promise<Response> {
  const { locale, path } = await params;
  const asked = splitFormat(path.at(-1) ?? '');
  const address = asked && [...path.slice(0, -1), asked.name].join('/');
  const part = address && (await getCitedPart(address === 'home' ? '/' : `/${address}`));
  const isSpeltSo = part && paths.citeOn('en', part.about) === `/en/cite/${address}`;
  if (!isLocale(locale) || !asked || !isSpeltSo) return answerNotFound(request, (t) => t('noFormat'));
  const words = citationWords(locale, await getTranslations({ locale }));
  const text = citationFile(asked.format, await citePart(part, locale), words);
  if (text === null) return answerNotFound(request, (t) => t('noFormat'));
  return answerBytes(request, text, statementFormats[asked.format], { tags: [tags.history] });
}
