import type { IncomingMessage } from 'node:http';
import { requestLimits } from '@/lib/serve/door/gate';
import { TooLarge } from '@/lib/serve/door/too-large';

/** The address that a GET would have whose query was posted as a form. It may be as long as an address. */
export async function addressOfPost(request: IncomingMessage, path: string): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > requestLimits.address) throw new TooLarge();
    parts.push(part);
  }
  return `${path}?${new URLSearchParams(Buffer.concat(parts).toString())}`;
}
