import { requireVisit } from '@/app/[locale]/(desk)/desk/visit';

export const instant = false;

/** The front sends this page, with status 404, for every address that the desk does not have. */
export default async function NotFoundPage() {
  await requireVisit();
  return <main>404</main>;
}
