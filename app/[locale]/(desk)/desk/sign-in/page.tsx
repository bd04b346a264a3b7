import { readVisit } from '@/app/[locale]/(desk)/desk/visit';

export const instant = false;

export default async function SignInPage() {
  const { typed, faults } = await readVisit();
  return (
    <main>
      <form method="post">
        <input type="email" name="email" defaultValue={typed?.email} />
        <input type="password" name="password" />
        <button type="submit">{faults['']}</button>
      </form>
    </main>
  );
}
