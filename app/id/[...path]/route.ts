import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { parsePublicId, textIdPattern } from '@/lib/i18n/public-id';
import { findIdentity, type IdentityType, identityTypes } from '@/lib/records/harvest/identity';
import { answerNotFound, answerProblem, localeOfCaller } from '../../api/v1/answer';

type Named = { type: IdentityType; id: string };

/** The address of each, where the page of a text is that of its statement. */
const pages: Record<IdentityType, (locale: Locale, id: string) => string> = {
  meetings: paths.meeting,
  statements: paths.statement,
  texts: (locale, id) => {
    const [statement = '', slug = ''] = id.split('/');
    return `${paths.statement(locale, statement)}#text-${slug}`;
  },
  members: paths.member,
  bodies: paths.body,
  designations: paths.designation,
  topics: paths.topic,
  series: paths.body,
};

/** The permanent identity of a record: leads to its page in the caller's language, or says that it was withdrawn. */
export async function GET(request: Request, { params }: RouteContext<'/id/[...path]'>): Promise<Response> {
  const named = readName((await params).path);
  const found = named && (await findIdentity(named.type, named.id));
  if (!named || !found) return answerNotFound(request, (t) => t('noIdentity'));
  const locale = localeOfCaller(request);
  if (!found.isWithdrawn) {
    const headers = { Location: pages[named.type](locale, named.id), Vary: 'Accept-Language' };
    return new Response(null, { status: 303, headers });
  }
  return answerProblem(request, (t) => ({
    status: 410,
    code: 'withdrawn',
    title: t('withdrawn'),
    detail: t('withdrawnBecause', { reason: found.reason ?? '' }),
  }));
}

function readName([type = '', ...rest]: string[]): Named | null {
  const known = identityTypes.find((each) => each === type);
  const id = rest.join('/');
  const isId = known === 'texts' ? rest.length === 2 && textIdPattern.test(id) : parsePublicId(id) !== null;
  return known && isId ? { type: known, id } : null;
}
