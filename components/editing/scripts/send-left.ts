import { type HeldWords, letGo, listLeft, untilClosed } from './browser-store';
import type { Fields } from './read-fields';
import { sendWords } from './send-words';

/** What a page shows: the fields as it came, and the last turn of the tabs that is in them. */
type ShownPage = { person: string; place: string; turn: number; served: Fields };

/** In milliseconds: how long a page that is being closed may take before this one goes on without it. */
const patience = 500;

/** Whether the portal now has anything that this page does not show, and the words that it did not take. */
export type SentLeft = { hasUnseen: boolean; refused: HeldWords[] };

/**
 * Sends what earlier pages of this browser could not, each in its own name: what the portal has had meanwhile comes late and
 * changes nothing. Tells what came of it; again once a page that is still open has been closed.
 */
export async function sendLeft(page: ShownPage, tell: (sent: SentLeft) => void): Promise<void> {
  const { left, open } = await listLeft(page.person, page.place);
  const closing = open.map((words) => untilClosed(words.tab));
  const waited = new Promise<'waited'>((resolve) => setTimeout(() => resolve('waited'), patience));
  const isAllClosed = open.length === 0 || (await Promise.race([Promise.all(closing), waited])) !== 'waited';
  const all = open.length > 0 ? (await listLeft(page.person, page.place)).left : left;
  tell(await sendAll(page, all));
  if (isAllClosed) return;
  await Promise.all(closing);
  tell(await sendAll(page, (await listLeft(page.person, page.place)).left));
}

async function sendAll({ turn, served }: ShownPage, all: HeldWords[]): Promise<SentLeft> {
  const refused: HeldWords[] = [];
  let hasUnseen = false;
  for (const words of all) {
    const fields = Object.entries(words.fields).filter(([name, value]) => served[name] !== value);
    if (fields.length > 0) {
      const at = await turnAfter(words, Object.fromEntries(fields));
      if (at === null) {
        refused.push(words);
        continue;
      }
      hasUnseen ||= at > turn;
    }
    await letGo(words.key);
  }
  return { hasUnseen, refused };
}

/** The turn at which the portal has the words. Null: it did not answer, or not take them, so they stay here. */
async function turnAfter(
  { person, version, tab, turn, shown, seq, at }: HeldWords,
  fields: Fields,
): Promise<number | null> {
  const whole = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`=${name}`, value]));
  const body = JSON.stringify({
    action: 'autosave',
    person,
    version,
    tab,
    turn,
    shown,
    seq: String(seq),
    leftAt: at,
    ...whole,
  });
  try {
    const { status, answer } = await sendWords(body);
    if ((status !== 200 && status !== 409) || answer?.turn === undefined || answer.at === undefined) return null;
    return answer.turn;
  } catch {
    return null;
  }
}
