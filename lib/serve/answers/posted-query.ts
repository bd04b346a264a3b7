import type { IncomingMessage } from 'node:http';
import { requestLimits } from '@/lib/serve/door/gate';
import { TooLarge } from '@/lib/serve/door/too-large';

/** The address that a GET would have whose query was posted as a form. Null: no address may be so long. */
export async function addressOfPost(request: IncomingMessage, path: string): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  // What is too much is read to its end, so that the sender hears the answer.
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > requestLimits.body) throw new TooLarge();
    if (length <= requestLimits.address) parts.push(part);
  }
  const address = `${path}?${new URLSearchParams(Buffer.concat(parts).toString())}`;
  return length > requestLimits.address || address.length > requestLimits.address ? null : address;
}
