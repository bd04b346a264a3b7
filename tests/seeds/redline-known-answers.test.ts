import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RedlineBlock, redlineTexts } from '@/lib/analysis/redline/redline';
import { joinRedlineText } from '@/lib/analysis/redline/redline-text';
import type { Run } from '@/lib/text/comparison/diff-words';
import { knownChangesFolder } from '@/tests/support/seeds';

const Statements = z.array(
  z.object({ date: z.string(), paragraphs: z.array(z.object({ role: z.string(), text: z.string() })) }),
);
const Changes = z.array(
  z.object({
    from: z.string(),
    to: z.string(),
    role: z.string(),
    status: z.string(),
    added: z.number(),
    removed: z.number(),
  }),
);

const folder = knownChangesFolder();
const read = (name: string): unknown => (folder === null ? [] : JSON.parse(readFileSync(join(folder, name), 'utf8')));
const statements = Statements.parse(read('statements.json'));
const changes = Changes.parse(read('changes.json'));

/** The paragraphs of a statement at a day, each at a place named for its role. */
function textAt(day: string) {
  const paragraphs = statements.find(({ date }) => date === day)?.paragraphs ?? [];
  return joinRedlineText(paragraphs.map(({ role, text }) => ({ slots: [role], content: text })));
}

/** Words between spaces of which any part is marked, on one side of a redline. */
function countMarked(runs: readonly Run[], side: 'first' | 'second'): number {
  const marks: boolean[] = [];
  let text = '';
  for (const run of runs) {
    if (run.op === (side === 'first' ? 'added' : 'removed')) continue;
    const part = run.op === 'spelling' && side === 'first' ? run.was : run.text;
    text += part;
    for (let at = 0; at < part.length; at += 1) marks.push(run.op !== 'same');
  }
  return [...text.matchAll(/\S+/g)].filter(({ 0: word, index }) =>
    marks.slice(index, index + word.length).includes(true),
  ).length;
}

function shortestEdit(before: string, after: string): number {
  const [a, b] = [before.match(/\S+/g) ?? [], after.match(/\S+/g) ?? []];
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const last = row;
    row = [0];
    for (const [at, other] of b.entries()) {
      row.push(word === other ? (last[at] ?? 0) + 1 : Math.max(last[at + 1] ?? 0, row[at] ?? 0));
    }
  }
  return a.length + b.length - 2 * (row.at(-1) ?? 0);
}

const pairs = statements.slice(1).map(({ date }, index) => {
  const from = statements[index]?.date ?? '';
  return { from, to: date, blocks: redlineTexts(textAt(from), textAt(date)) };
});

const blocksOf = ({ blocks }: { blocks: RedlineBlock[] }, role: string) =>
  blocks.filter(({ a, b }) => a.includes(role) || b.includes(role));

describe.skipIf(folder === null)('the redline of sixteen public statements', () => {
  it('calls unchanged the paragraphs that are known to be', () => {
    const unchanged = changes.filter(({ status }) => status === 'unchanged').map(({ to, role }) => `${to} ${role}`);
    const found = pairs.flatMap(({ to, blocks }) =>
      blocks.filter(({ kind }) => kind === 'same').map(({ b }) => `${to} ${b.join('+')}`),
    );
    expect(found.sort()).toEqual(unchanged.sort());
  });

  it('marks no fewer words of each paragraph than the shortest edit, and no more than the known answer', () => {
    expect(changes).toHaveLength(91);
    for (const { from, to, role, added, removed } of changes) {
      const pair = pairs.find((candidate) => candidate.to === to);
      const runs = pair ? blocksOf(pair, role).flatMap((block) => block.runs) : [];
      const marked = countMarked(runs, 'first') + countMarked(runs, 'second');
      const [before, after] = [from, to].map((day) => {
        const { text, paragraphs } = textAt(day);
        const own = paragraphs.find(({ slots }) => slots.includes(role));
        return own ? text.slice(own.start, own.end) : '';
      });
      expect(marked, `${to} ${role}`).toBeGreaterThanOrEqual(shortestEdit(before ?? '', after ?? ''));
      expect(marked, `${to} ${role}`).toBeLessThanOrEqual(added + removed);
    }
  });
});
