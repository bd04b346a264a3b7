import { expect } from 'vitest';
import { readConcordance } from '@/lib/findings/concordance/concordance';
import { readPhrase } from '@/lib/findings/phrase/phrase';
import { trackPhrase } from '@/lib/findings/phrase/track-phrase';
import type { Moment } from '@/lib/records/statements/held/moment';
import { publishText } from './publish-text';

/** Words that readers see, in two texts. */
const shown = 'The harbours of Noria were closed for a week. ';
const filler = 'Boats waited outside in calm weather and good order. '.repeat(6);
/** Words that stand behind the excerpt alone. */
const hidden = 'Quietly the zephyrine ledger passed from the velvet broker to his marmoreal cousin.';
const hiddenWords = ['zephyrine', 'ledger', 'velvet', 'broker', 'marmoreal', 'cousin', 'quietly'];

/** Publishes a press text, of which the first sentences may be shown, and an official one. */
export async function publishHiddenWords(): Promise<void> {
  const report = { standing: 'press_report', extent: 'excerpt', rights: 'press' };
  const paragraphs = [shown + filler + hidden];
  await publishText({ statement: 'cifg-13', slug: 'en-gazette', lang: 'en', paragraphs, ...report });
  await publishText({ statement: 'cifg-12', slug: 'en', lang: 'en', paragraphs: [`${shown}They met.`] });
}

/** Phrases from both sides of the border of the excerpt, single hidden words, and odd letters between them. */
function hostile(index: number): string {
  const all = `${shown}${filler}${hidden}`.split(' ');
  const from = (index * 7) % all.length;
  const piece = all.slice(from, from + 1 + (index % 6)).join(index % 3 === 0 ? '\u200b ' : ' ');
  return index % 5 === 0 ? (hiddenWords[index % hiddenWords.length] ?? '') : piece;
}

/** Asks for so many hostile phrases, and holds that no answer has a word from behind the excerpt. */
export async function expectNothingHidden(moment: Moment, rounds: number): Promise<void> {
  for (let index = 0; index < rounds; index += 1) {
    const phrase = readPhrase(hostile(index));
    if ('fault' in phrase) continue;
    const track = await trackPhrase(phrase, moment);
    const lines = await readConcordance({ phrase, moment, sort: 'after1', offset: 0, limit: 50 });
    const told = JSON.stringify([track.uses, track.elsewhere, track.texts, lines.lines]).toLowerCase();
    for (const word of hiddenWords) expect(told, phrase.words).not.toContain(word);
    expect(lines.total).toBe(track.count + track.elsewhere.length);
  }
}
