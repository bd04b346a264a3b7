import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { answerHarvester } from '@/lib/exchange/oai/answer-harvester';
import { tags } from '@/lib/records/tags';
import { answerBytes, localeOfCaller } from '../api/v1/answer';

/** The record for harvesters: OAI-PMH 2.0, in which even an error is a 200. */
export async function GET(request: Request): Promise<Response> {
  const locale = localeOfCaller(request);
  const t = await getTranslations({ locale });
  const text = await answerHarvester(new URL(request.url).searchParams, {
    origin: publicOrigin(),
    name: t('site.name'),
    nameOfSet: (spec) => t(`api.oai.sets.${spec.replace(':', '-') as 'meetings'}`),
    wordsOf: ({ words, values = {} }) => t(`api.oai.${words as 'unknown'}`, { argument: values.argument ?? '' }),
  });
  return answerBytes(request, text, 'text/xml; charset=utf-8', { tags: [tags.history], isInLanguage: true });
}
