import { publicOrigin } from '@/lib/env';
import { publicFiles, zipFiles } from '@/lib/exchange/public-files/public-files';
import { inLongSnapshot } from '@/lib/exchange/whole/read-whole';
import { readWholeRecord } from '@/lib/exchange/whole/whole-record';
import { preflight } from '../answer';
import { bothTranslators } from '../answer-table';
import { answerWhole } from '../answer-whole';

/** All that is public, with a dictionary and checksums. The front asks once a change and keeps it on the disk. */
export async function GET(request: Request): Promise<Response> {
  return answerWhole(request, { type: 'application/zip', fileName: 'export.zip' }, async () => {
    const record = await inLongSnapshot(readWholeRecord);
    return zipFiles(publicFiles(record, { translators: await bothTranslators(), origin: publicOrigin() }));
  });
}

export const OPTIONS = preflight;
