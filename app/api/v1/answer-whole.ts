import { queries } from '@/lib/exchange/open-api/parameters';
import { readQuery } from '@/lib/exchange/open-api/read-query';
import { keptForAMoment, openHeaders } from '@/lib/exchange/open-headers';
import { answerFault } from './answer-list';

type File = { type: string; fileName?: string };

/** A file of the whole record. The front gives it its ETag, since it alone keeps the bytes. */
export async function answerWhole(
  request: Request,
  { type, fileName }: File,
  make: () => Promise<string | Uint8Array>,
): Promise<Response> {
  const asked = readQuery(queries.record, new URL(request.url).searchParams);
  if (!asked.ok) return answerFault(request, asked.fault);
  const content = await make();
  return new Response(typeof content === 'string' ? content : new Blob([new Uint8Array(content)]), {
    headers: {
      ...openHeaders,
      'Cache-Control': keptForAMoment,
      'Content-Type': type,
      ...(fileName && { 'Content-Disposition': `attachment; filename="${fileName}"` }),
    },
  });
}
