import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { Upload } from './uploads';

/** The fields of a form as they were sent, in their order. */
export type SentForm = [name: string, value: string][];

const uploads = new WeakMap<IncomingMessage, Upload>();

/** Remembers what came with a request, for the page that says that nothing could be done with it. */
export function noteUpload(request: IncomingMessage, upload: Upload): void {
  uploads.set(request, upload);
}

/** Forms with passwords, codes or files are never given back. */
const secret = /^\/[a-z]+\/desk\/(?:sign-in|second-factor|account|invitation|people|import)(?:[/?]|$)/;
const unsendable = /password|^(?:current|repeat|code)$/;

/** What a form held that could not be answered. Null: no form has arrived whole, or it is none to be given back. */
export async function readSentForm(request: IncomingMessage): Promise<SentForm | null> {
  const upload = uploads.get(request);
  const type = request.headers['content-type'] ?? '';
  if (!upload || secret.test(request.url ?? '') || type.startsWith('application/json')) return null;
  try {
    const body = Readable.toWeb(upload.stream()) as ReadableStream;
    const form = await new Response(body, { headers: { 'Content-Type': type } }).formData();
    const entries = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const sendable = entries.filter(([name]) => !unsendable.test(name));
    return sendable.length > 0 ? sendable : null;
  } catch {
    return null;
  }
}
