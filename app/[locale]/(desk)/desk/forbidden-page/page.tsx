import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';

export const instant = false;

/** The front sends this page, with status 403, to somebody whose role may not do what was asked. */
export default async function ForbiddenPage() {
  await requireVisit();
  return <main>403</main>;
}
