import { defineCommand } from 'citty';
import { checkPress } from '@/lib/analysis/press-check/check-press';
import type { HeldText } from '@/lib/analysis/press-check/held-text';
import type { PressSentence } from '@/lib/analysis/press-check/press-sentence';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { db } from '@/lib/db/client';
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
      const held = await listHeldTexts();
      const press = held.find(({ id }) => id === args.text);
      if (!press) {
        const known = held.map(({ id }) => id).join(', ') || 'none';
        say(`No text ${args.text} is held. Held are: ${known}.`);
        return 1;
      }
      const others = held.filter(({ id, isReport }) => id !== press.id && !isReport);
      const sentences = checkPress(press, others, await readNamePairs(db));
      process.stdout.write(args.json ? `${JSON.stringify(toReport(press, sentences))}\n` : toLines(press, sentences));
      return 0;
    }),
});

type Held = HeldText & { isReport: boolean };

/** Lists whole texts, as evidence: this is the operator's terminal, not a page. */
async function listHeldTexts(): Promise<Held[]> {
  const rows = await db.text.findMany({
    select: {
      slug: true,
      lang: true,
      standing: true,
      statement: { select: { publicId: true } },
      paragraphs: { select: { content: true }, orderBy: { position: 'asc' } },
    },
    where: { withdrawnAt: null, paragraphs: { some: {} } },
    orderBy: [{ statement: { publicId: 'asc' } }, { slug: 'asc' }],
  });
  return rows.map(({ slug, lang, standing, statement, paragraphs }) => ({
    id: `${statement.publicId}/${slug}`,
    statement: statement.publicId,
    language: lang.startsWith('ar') ? 'ar' : 'en',
    text: paragraphs.map(({ content }) => content).join('\n'),
    isReport: standing === 'press_report',
  }));
}

function toReport({ id, text }: Held, sentences: PressSentence[]) {
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

function toLines(press: Held, sentences: PressSentence[]): string {
  const lines = toReport(press, sentences).sentences.map(
    ({ verdict, quote, match, added }) =>
      `${verdict.padEnd(22)} ${quote.replace(/\s+/g, ' ')}${match ? `  [${match}]` : ''}${added.length > 0 ? `  added: ${added.join(' · ')}` : ''}`,
  );
  return `${lines.join('\n')}\n`;
}
