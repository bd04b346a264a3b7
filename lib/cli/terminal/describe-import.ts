import type { ImportResult } from '@/lib/editing/texts/import-texts';
import type { ImportFault, PreparedRow } from '@/lib/editing/texts/prepare/prepare-import';
import type { MarkedSpan, ParagraphRecord } from '@/lib/editing/texts/rows/text-record';
import { showUnseen } from '@/lib/text/characters/bidi';

/** Describes what an import did, or would do, for the person who started it. */
export function describeImport(result: ImportResult): string {
  if (result.state === 'refused') return describeFaults(result.faults);
  const isDryRun = result.state === 'planned';
  const blocks = result.texts.map((text) => describeText(text, isDryRun));
  return [...blocks, ...closing(result), ''].join('\n');
}

/** Describes why an import was refused, a line for each fault. */
export function describeFaults(faults: ImportFault[]): string {
  const lines = faults.map((fault) => `  ${placeOf(fault)}: ${fault.field} ${showUnseen(fault.reason)}`);
  return [`Nothing was changed: ${count(faults.length, 'fault')}.`, ...lines, ''].join('\n');
}

function placeOf({ path, row, id }: ImportFault): string {
  return [path, row === null ? '' : `text ${row}`, id ? JSON.stringify(id) : ''].filter(Boolean).join(' ');
}

function closing({ state, run, texts }: Exclude<ImportResult, { state: 'refused' }>): string[] {
  const changing = texts.filter(({ prepared }) => prepared.outcome !== 'unchanged').length;
  const unchanged = texts.length - changing;
  const rest = unchanged > 0 ? `, ${count(unchanged, 'text')} unchanged` : '';
  if (changing === 0) return [`Nothing to change: ${count(texts.length, 'text')} as published already.`];
  if (state === 'planned') return [`Would publish ${count(changing, 'text')}${rest}. Nothing was written.`];
  return [`Published ${count(changing, 'text')}${rest}.`, `Run ${run} (npm run -s portal -- undo ${run})`];
}

/** Describes one text; before anything is written, with its paragraphs and with what is left out of it. */
export function describeText(
  { row, prepared }: PreparedRow,
  isDryRun: boolean,
  outcome: string = prepared.outcome,
): string {
  const { record } = prepared;
  const mark = { published: '+', revised: '~', unchanged: '=' }[prepared.outcome];
  const head = `${mark} ${prepared.id}  ${outcome}, ${record.lang}, ${record.standing}, ${record.rights}, ${record.extent}`;
  const { removed, warnings, paragraphs } = record;
  const sums = [count(paragraphs.length, 'paragraph'), count(removed.length, 'line', 'left out')];
  if (warnings.length > 0) sums.push(count(warnings.length, 'warning'));
  const lines = [head, `    ${describeSource(prepared.source)}, file ${JSON.stringify(row.file)}`];
  if (!isDryRun || prepared.outcome === 'unchanged') return [...lines, `    ${sums.join(', ')}`].join('\n');
  const { text } = prepared.document;
  return [
    ...lines,
    ...(record.disclaimer ? [`    disclaimer ${shortened(record.disclaimer)}`] : []),
    ...section(count(paragraphs.length, 'paragraph'), paragraphs.map(describeParagraph)),
    ...section(
      count(removed.length, 'line', 'left out'),
      removed.map((line) => describeSpan(text, line)),
    ),
    ...section(
      count(warnings.length, 'warning'),
      warnings.map((warning) => describeSpan(text, warning)),
    ),
  ].join('\n');
}

const sourceWords = {
  address: 'found by its address',
  cut: 'on record already; the address given is only the beginning of its address',
  text: 'the source of this text already',
  date: 'found by publisher and date',
  again: 'taken back once, and on record again',
  new: 'new',
};

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`    ${title}`, ...lines.map((line) => `      ${line}`)];
}

function describeParagraph({ slots, kind, content }: ParagraphRecord): string {
  return `${slots.join('+').padEnd(5)} ${kind.padEnd(9)} ${shortened(content)}`;
}

function describeSpan(text: string, { start, end, why, words }: MarkedSpan): string {
  const line = end > 0 ? `line ${lineOf(text, start)}`.padEnd(9) : ' '.repeat(9);
  return `${line} ${why.padEnd(16)} ${shortened(words)}`;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function shortened(words: string): string {
  const line = showUnseen(words.replace(/\s+/g, ' '));
  return line.length > 100 ? `${line.slice(0, 100).trimEnd()} …` : line;
}

export function count(number: number, noun: string, rest = ''): string {
  return [`${number} ${noun}${number === 1 ? '' : 's'}`, rest].filter(Boolean).join(' ');
}

/** Describes the same for machines, with every word. */
export function describeImportAsJson(result: ImportResult): object {
  if (result.state === 'refused') return { state: result.state, run: null, faults: result.faults };
  return {
    state: result.state,
    run: result.run,
    texts: result.texts.map(describeTextAsJson),
  };
}

export function describeTextAsJson({ row, prepared }: PreparedRow): object {
  const { removed, warnings, ...record } = prepared.record;
  return {
    id: prepared.id,
    row: row.row,
    file: row.file,
    outcome: prepared.outcome,
    ...record,
    source: prepared.source && { id: prepared.source.id, how: prepared.source.how },
    removed: removed.map((span) => ({ line: lineOf(prepared.document.text, span.start), ...span })),
    warnings: warnings.map((span) => ({ line: lineOf(prepared.document.text, span.start), ...span })),
  };
}

function describeSource(source: PreparedRow['prepared']['source']): string {
  return source === null ? 'no source: ours' : `source ${source.id} (${sourceWords[source.how]})`;
}
