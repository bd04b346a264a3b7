import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { citationFile } from '@/lib/exchange/citation-file';
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

/** A meeting or a designation for a reference manager: the address of its page and an ending. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/citations/[locale]/[part]/[name]'>,
): Promise<Response> {
  const { locale, part, name } = await params;
  const asked = splitFormat(name);
  const entry = asked && parsePublicId(asked.name) ? await getEntry(part, asked.name) : null;
  if (!isLocale(locale) || !asked || !entry) return answerNoForm(request, (t) => t('noFormat'));
  const record = await bilingualMessage('site.name');
  const citation = citeEntry(entry, { record, origin: publicOrigin() }, locale);
  const words = citationWords(locale, await getTranslations({ locale }));
  const text = citationFile(asked.format, [citation], words);
  if (text === null) return answerNoForm(request, (t) => t('noFormat'));
  return answerBytes(request, text, statementFormats[asked.format], { tags: [tags.history] });
}

async function getEntry(part: string, id: string): Promise<CitedEntry | null> {
  if (part !== 'meetings' && part !== 'designations') return null;
  const found = part === 'meetings' ? await getMeeting(id) : await getDesignation(id);
  return found && { part, id, title: found.title, version: found.version, updatedAt: found.updatedAt };
}
