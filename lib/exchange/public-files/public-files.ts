import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { env } from '@/lib/env';
import { toEntities, writeEntities } from '@/lib/exchange/entities/follow-the-money';
import { toPopolo } from '@/lib/exchange/entities/popolo';
import { withPracticeMark } from '@/lib/exchange/practice-mark';
import type { Translators } from '@/lib/exchange/tables/dictionary';
import { everyItem, type WholeRecord } from '@/lib/exchange/whole/whole-record';
import { writeDictionary } from './dictionary-file';
import type { PublicFile } from './public-file';
import { writeReadme } from './readme';
import { tableFiles } from './table-files';
import { textFiles } from './text-files';

type Manner = { translators: Translators; origin: string };

/** The whole public record as files, in the order of their names, with their checksums last. */
export function publicFiles(record: WholeRecord, { translators, origin }: Manner): PublicFile[] {
  const files = [
    { name: 'README.txt', content: writeReadme(translators, origin) },
    { name: 'dictionary.csv', content: writeDictionary(translators) },
    ...tableFiles(record, { translators, origin }),
    ...everyItem(record).map(({ noun, items }) => ({
      name: `json/${noun}.json`,
      content: `${JSON.stringify(
        items.map((item) => withPracticeMark(item)),
        null,
        1,
      )}\n`,
    })),
    ...textFiles(record, translators),
    // An entity has no field that could say that it is invented.
    ...(env.PORTAL_PRACTICE ? [] : [{ name: 'entities.ftm.json', content: writeEntities(toEntities(record)) }]),
    { name: 'popolo.json', content: `${JSON.stringify(withPracticeMark(toPopolo(record)), null, 1)}\n` },
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [...files, { name: 'SHA256SUMS', content: files.map(checksumLine).join('') }];
}

function checksumLine({ name, content }: PublicFile): string {
  return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
}

/** A zip names a time for each entry, as the clock on the wall has it: all have the first there is, in whatever zone this runs. */
export function zipFiles(files: PublicFile[]): Uint8Array {
  const entries = files.map(({ name, content }) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
}
