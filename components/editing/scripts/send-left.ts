import { type HeldWords, letGo, listLeft } from './browser-store';
import type { Fields } from './read-fields';
import { sendWords } from './send-words';

/**
 * Sends what earlier pages of this browser could not, each in its own name: what the portal has had meanwhile comes late and
 * changes nothing. Returns whether it took anything that this page does not show.
 */
export async function sendLeft(person: string, place: string, served: Fields): Promise<boolean> {
  let hasTaken = false;
  for (const words of await listLeft(person, place)) {
    const fields = Object.entries(words.fields).filter(([name, value]) => served[name] !== value);
    if (fields.length > 0) {
      const taken = await take(words, Object.fromEntries(fields));
      if (taken === null) continue;
      hasTaken ||= taken;
    }
    await letGo(words.key);
  }
  return hasTaken;
}

/** Null: the portal could not be asked, so the words stay here. */
async function take(
  { person, version, tab, turn, shown, seq, at }: HeldWords,
  fields: Fields,
): Promise<boolean | null> {
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
    if ((status !== 200 && status !== 409) || answer?.seq === undefined || answer.at === undefined) return null;
    return answer.seq === seq && answer.isLate !== true;
  } catch {
    return null;
  }
}
