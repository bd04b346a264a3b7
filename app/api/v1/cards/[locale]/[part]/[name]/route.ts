import { env } from '@/lib/env';
import { cardPicture } from '@/lib/exchange/cards/card-picture';
import { isLocale } from '@/lib/i18n/locales';
import { parsePublicId } from '@/lib/i18n/public-id';
import { answerNoForm } from '../../../../answer';
import { cardOfMeeting, cardOfStatement } from '../../../card-of-record';

const ending = '.png';

/** The picture that stands beside a link to a meeting or a statement where it is shared: the address of its page and an ending. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/cards/[locale]/[part]/[name]'>,
): Promise<Response> {
  const { locale, part, name } = await params;
  const id = name.slice(0, -ending.length);
  // Nothing of an invented record is to be spread.
  if (env.PORTAL_PRACTICE || !isLocale(locale) || !name.endsWith(ending) || !parsePublicId(id)) {
    return answerNoForm(request, (t) => t('noFormat'));
  }
  const card = part === 'meetings' ? await cardOfMeeting(id, locale) : await cardOfStatement(id, locale);
  if (!card) return answerNoForm(request, (t) => t('noFormat'));
  const picture = await cardPicture(card, locale);
  return new Response(new Blob([new Uint8Array(picture)]), { headers: { 'Content-Type': 'image/png' } });
}
