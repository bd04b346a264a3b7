import { takeChosen } from '@/lib/text/chosen-items';
import { takeNamed } from '@/lib/text/named-items';

const mostNames = 20_000;
const longestName = 200;

/** What was posted, as far as it is text: flat names, each with its last value. Read from the form alone, never from its prototype. */
export type DeskForm = {
  /** An empty string where the form has no such field. */
  get(name: string): string;
  /** All text fields, without a prototype. */
  fields(): Record<string, string>;
  /** The file of a multipart form; null where none was chosen. */
  file(name: string): File | null;
};

/** A form that cannot be read, or that is made of too many parts. */
export class UnreadableForm extends Error {
  override name = 'UnreadableForm';
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415) {
    super(`A form was refused with ${status}`);
    this.status = status;
  }
}

type Reader = {
  /** What stands between two names, so that too many are known before all has come. */
  mark: (type: string) => Buffer | null;
  read: (bytes: Uint8Array<ArrayBuffer>, type: string) => Promise<Iterable<[string, unknown]>>;
};

const readers: Record<string, Reader> = {
  'application/x-www-form-urlencoded': {
    mark: () => Buffer.from('&'),
    read: async (bytes) => new URLSearchParams(new TextDecoder().decode(bytes)),
  },
  'multipart/form-data': {
    mark(type) {
      const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
      const boundary = quoted ?? plain ?? '';
      if (boundary === '') throw new UnreadableForm(400);
      return Buffer.from(`--${boundary}`);
    },
    read: (bytes, type) => new Response(bytes, { headers: { 'content-type': type } }).formData(),
  },
  'application/json': {
    mark: () => null,
    async read(bytes) {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UnreadableForm(400);
      return Object.entries(value);
    },
  },
};

/** Reads a form, urlencoded or multipart, or a flat object of strings in JSON. The front has limited its bytes. */
export async function readForm(request: Request): Promise<DeskForm> {
  const type = request.headers.get('content-type') ?? '';
  const reader = readers[type.split(';')[0]?.trim().toLowerCase() ?? ''];
  if (!reader) throw new UnreadableForm(415);
  const bytes = await takeIn(request, reader.mark(type));
  const entries = await reader.read(bytes, type).catch((error: unknown) => {
    throw error instanceof UnreadableForm ? error : new UnreadableForm(400);
  });
  return toForm(entries);
}

/** All bytes of a body, unless there are too many marks in it: then what is still to come is not waited for. */
async function takeIn({ body }: Request, mark: Buffer | null): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let count = 0;
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    chunks.push(bytes);
    if (mark === null) continue;
    // A mark may be torn by the end of a chunk.
    const seen = tail.length > 0 ? Buffer.concat([tail, bytes]) : bytes;
    for (let at = seen.indexOf(mark); at >= 0; at = seen.indexOf(mark, at + mark.length)) requireFew(++count);
    tail = seen.subarray(Math.max(0, seen.length - mark.length + 1));
  }
  return Buffer.concat(chunks);
}

function toForm(entries: Iterable<[string, unknown]>): DeskForm {
  const sent = new Map<string, string>();
  const files = new Map<string, File>();
  for (const [name, value] of entries) {
    if (name.length > longestName) throw new UnreadableForm(400);
    // HTML sends every end of a line as two characters, whichever was typed.
    if (typeof value === 'string') sent.set(name, value.replaceAll('\r\n', '\n'));
    else if (value instanceof File) files.set(name, value);
    else throw new UnreadableForm(400);
    requireFew(sent.size + files.size);
  }
  const texts = takeChosen(takeNamed(sent));
  const chosen = (file: File | undefined) => (file && (file.size > 0 || file.name !== '') ? file : null);
  return {
    get: (name) => texts.get(name) ?? '',
    fields: () => {
      const fields: Record<string, string> = Object.create(null);
      for (const [name, value] of texts) fields[name] = value;
      return fields;
    },
    file: (name) => chosen(files.get(name)),
  };
}

function requireFew(count: number): void {
  if (count > mostNames) throw new UnreadableForm(413);
}
