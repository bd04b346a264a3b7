import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { meaningOf } from '@/lib/exchange/open-api/described-calls';
import { openApiDocument } from '@/lib/exchange/open-api/document';
import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { allowPracticeMark } from '@/lib/exchange/practice-mark';
import { wordsOfField, wordsOfTable } from '@/lib/exchange/tables/dictionary';
import type { Translator } from '@/lib/i18n/translator';
import { getExampleIds } from '@/lib/records/example-ids';
import { tags } from '@/lib/records/tags';
import { answerBytes, localeOfCaller, preflight } from '../answer';
import { answerFault } from '../answer-list';

/** The API described, in the language of the caller. */
export async function GET(request: Request): Promise<Response> {
  const asked = readQuery(queries.record, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const t: Translator = await getTranslations({ locale: localeOfCaller(request) });
  const document = openApiDocument({
    origin: publicOrigin(),
    examples: await getExampleIds(),
    title: t('api.title'),
    description: t('api.description'),
    summaryOf: ({ name, table }) => (table ? summaryOfTable(t, name, table) : t(`api.calls.${name as 'meetings'}`)),
    aboutParameter: (name, call) => t(`api.parameters.${meaningOf(call.name, name) as 'limit'}`),
    aboutField: (field) => wordsOfField(t, field).about,
  });
  const text = JSON.stringify(allowPracticeMark(document));
  return answerBytes(request, text, 'application/json; charset=utf-8', { tags: [tags.history], isInLanguage: true });
}

function summaryOfTable(t: Translator, name: string, table: string): string {
  const { title } = wordsOfTable(t, { name: table });
  return name.endsWith('.csv') ? t('api.table', { title }) : t('api.tableDescription', { title });
}

export const OPTIONS = preflight;
