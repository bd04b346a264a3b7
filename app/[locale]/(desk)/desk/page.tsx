import { requireVisit } from './visit';

export const instant = false;

export default async function DeskPage() {
  const { session } = await requireVisit();
  return <main>{session.person.email}</main>;
}
