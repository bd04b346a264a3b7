import { defineCommand } from 'citty';
import { redlineTexts } from '@/lib/analysis/redline/redline';
import { cutRedlineText } from '@/lib/analysis/redline/redline-text';
import { readTextFile } from '@/lib/cli/terminal/read-text-file';
import { usageError } from '@/lib/cli/terminal/usage-error';
import { say } from '@/lib/process/step';
import { inspectText } from '@/lib/text/characters/inspect';
import { languageOf } from '@/lib/text/characters/language-of';

export const compare = defineCommand({
  meta: { name: 'compare', description: 'Prints what changed from one text to another, as JSON. Needs no database.' },
  args: {
    a: { type: 'positional', required: true, description: 'the first text, in UTF-8' },
    b: { type: 'positional', required: true, description: 'the second text, in the same language' },
    lang: { type: 'string', description: 'ar or en; otherwise the language of most of its letters' },
    json: { type: 'boolean', description: 'prints JSON; it always does' },
  },
  run: async ({ args: { a, b, lang } }) => {
    if (lang !== undefined && lang !== 'ar' && lang !== 'en') throw usageError('--lang is ar or en.');
    const [before, after] = [await readTextFile(a), await readTextFile(b)];
    if ('fault' in before) return refuse(before.fault);
    if ('fault' in after) return refuse(after.fault);
    const fault =
      findFault(a, before.text) ?? findFault(b, after.text) ?? findMismatch([a, b], [before.text, after.text], lang);
    if (fault !== null) return refuse(fault);
    const language = lang ?? languageOf(after.text);
    const blocks = redlineTexts(cutRedlineText(before.text), cutRedlineText(after.text));
    process.stdout.write(`${JSON.stringify({ a, b, lang: language, seq: null, blocks }, null, 2)}\n`);
    return 0;
  },
});

function refuse(fault: string): number {
  say(fault);
  return 1;
}

function findFault(path: string, text: string): string | null {
  if (text.trim() === '') return `${path} has no words.`;
  const refused = inspectText(text, 'source').find(({ code }) => code === 'too-long' || code === 'binary');
  if (refused === undefined) return null;
  return refused.code === 'binary'
    ? `${path} looks like a binary file, not like a text.`
    : `${path} is longer than 200 kB, the limit of one text.`;
}

/** Two languages cannot be compared word by word. */
function findMismatch(
  [a, b]: [string, string],
  [before, after]: [string, string],
  lang: string | undefined,
): string | null {
  const [first, second] = [languageOf(before), languageOf(after)];
  const wanted = lang ?? first;
  if (lang === undefined && first !== '' && second !== '' && first !== second) {
    return `${a} is in ${nameOf(first)} and ${b} in ${nameOf(second)}: compare two texts in one language.`;
  }
  const other = [first, second].findIndex((language) => language !== '' && language !== wanted);
  return other === -1 ? null : `${[a, b][other]} is not in ${nameOf(wanted)}, as --lang says.`;
}

function nameOf(language: string): string {
  return language === 'ar' ? 'Arabic' : 'English';
}
