import { withoutPassword } from '@/lib/env';
import { refusal } from '@/lib/errors/refusal';
import { connect } from './server-check';

const ending = '_practice';

/** The practice database beside the one that `url` names, on the same server: `portal_practice` beside `portal`. */
export function practiceUrlOf(url: string): string {
  const address = new URL(url);
  if (!address.pathname.endsWith(ending)) address.pathname += ending;
  return address.href;
}

/** Makes it if it is not there, with the locale of the one beside it. Returns its address. */
export async function joinPracticeDatabase(url: string): Promise<string> {
  const own = practiceUrlOf(url);
  if (own === new URL(url).href) return own;
  const name = decodeURIComponent(new URL(own).pathname.slice(1));
  const client = await connect(url);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      const { rows } = await client.query<{ locale: string }>(
        'select datctype as locale from pg_database where datname = current_database()',
      );
      const [locale, database] = [client.escapeLiteral(rows[0]?.locale ?? 'C.UTF-8'), client.escapeIdentifier(name)];
      await client.query(`create database ${database} template template0 encoding 'UTF8' locale ${locale}`);
    }
    return own;
  } catch (error) {
    // Another command was quicker, by much or by little.
    if (['42P04', '23505'].includes((error as { code?: string }).code ?? '')) return own;
    throw refusal(
      `Practice needs a database of its own beside that of ${withoutPassword(url)}, and it could not be made there: ` +
        `${(error as Error).message}.\n` +
        `Have it made by whoever keeps the server, then run the command again: CREATE DATABASE "${name}" TEMPLATE ` +
        `template0 ENCODING UTF8 LOCALE "C.UTF-8" OWNER …;`,
      error,
    );
  } finally {
    await client.end();
  }
}
