import { defineCommand } from 'citty';
import { checkPress } from '@/lib/analysis/press-check/check-press';
import type { PressSentence } from '@/lib/analysis/press-check/press-sentence';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { db } from '@/lib/db/client';
import { listHeldTexts, type WholeText } from '@/lib/desk/review/held-texts';
import { say } from '@/lib/process/step';
import { readNamePairs } from '@/lib/records/vocabulary/name-pairs';

export const pressCheck = defineCommand({
  meta: {
    name: 'press-check',
    description: 'Says of each sentence of a held press text whether the texts held of its statement have it.',
  },
  args: {
    text: { type: 'positional', required: true, description: 'a text that is held, such as cifg-13/ar-baghdad-post' },
    json: { type: 'boolean', description: 'prints the report as JSON' },
  },
  run: ({ args }) =>
    withRecords(async () => {
      const held = await listHeldTexts(db);
      const press = held.find(({ id }) => id === args.text);
      if (!press) {
        const known = held.map(({ id }) => id).join(', ') || 'none';
        say(`No text ${args.text} is held. Held are: ${known}.`);
        return 1;
      }
      const others = held.filter(({ id, standing }) => id !== press.id && standing !== 'press_report');
      const sentences = checkPress(press, others, await readNamePairs(db));
      process.stdout.write(args.json ? `${JSON.stringify(toReport(press, sentences))}\n` : toLines(press, sentences));
      return 0;
    }),
});

function toReport({ id, text }: WholeText, sentences: PressSentence[]) {
  return {
    text: id,
    sentences: sentences.map(({ start, end, verdict, score, match, added }) => ({
      start,
      end,
      quote: text.slice(start, end),
      verdict,
      score,
      match: match?.text ?? null,
      added: added.map((span) => text.slice(span.start, span.end)),
    })),
  };
}

function toLines(press: WholeText, sentences: PressSentence[]): string {
  const lines = toReport(press, sentences).sentences.map(
    ({ verdict, quote, match, added }) =>
      `${verdict.padEnd(22)} ${quote.replace(/\s+/g, ' ')}${match ? `  [${match}]` : ''}${added.length > 0 ? `  added: ${added.join(' · ')}` : ''}`,
  );
  return `${lines.join('\n')}\n`;
}
