import { isLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { parseMembershipDay } from '@/lib/records/members/membership-on-day';

/** Turns what the form sends into the address of a page; what is no day goes back to the form, which says what is one. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/members/on'>) {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const day = parseMembershipDay(new URL(request.url).searchParams.get('day')?.trim() ?? '');
  const target = day ? paths.membersOnDay(locale, day) : `${paths.members(locale)}#on-a-day`;
  return new Response(null, { status: 307, headers: { Location: target } });
}
