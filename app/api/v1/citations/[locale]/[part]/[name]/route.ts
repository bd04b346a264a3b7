import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { toBibtex, toCslJson, toRis } from '@/lib/exchange/citation-formats';
import { type CitedEntry, citeEntry } from '@/lib/exchange/entry-citation';
import { citationWords } from '@/lib/exchange/statement-citation';
import { splitFormat, statementFormats } from '@/lib/exchange/statement-formats';
import { bilingualMessage } from '@/lib/i18n/bilingual-message';
import { isLocale } from '@/lib/i18n/locales';
import { parsePublicId } from '@/lib/i18n/public-id';
import { getDesignation } from '@/lib/records/designations/designations';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { tags } from '@/lib/records/tags';
import { answerBytes, answerNoForm } from '../../../../answer';

const writers = {
  ris: toRis,
  bib: toBibtex,
  'csl.json': (...cited: Parameters<typeof toCslJson>) => JSON.stringify([toCslJson(...cited)]),
};

/** A meeting or a designation for a reference manager: the address of its page and an ending. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/citations/[locale]/[part]/[name]'>,
): Promise<Response> {
  const { locale, part, name } = await params;
  const asked = splitFormat(name);
  const format = asked?.format;
  const entry = asked && parsePublicId(asked.name) ? await getEntry(part, asked.name) : null;
  if (!isLocale(locale) || !entry || !(format === 'ris' || format === 'bib' || format === 'csl.json')) {
    return answerNoForm(request, (t) => t('noFormat'));
  }
  const record = await bilingualMessage('site.name');
  const citation = citeEntry(entry, { record, origin: publicOrigin() }, locale);
  const words = citationWords(locale, await getTranslations({ locale }));
  return answerBytes(request, writers[format](citation, words), statementFormats[format], { tags: [tags.history] });
}

async function getEntry(part: string, id: string): Promise<CitedEntry | null> {
  if (part !== 'meetings' && part !== 'designations') return null;
  const found = part === 'meetings' ? await getMeeting(id) : await getDesignation(id);
  return found && { part, id, title: found.title, version: found.version, updatedAt: found.updatedAt };
}
