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

type Reader = (bytes: Uint8Array<ArrayBuffer>, type: string) => Promise<Iterable<[string, unknown]>>;

const readers: Record<string, Reader> = {
  'application/x-www-form-urlencoded': async (bytes) => {
    requireFew(countByte(bytes, 0x26));
    return new URLSearchParams(new TextDecoder().decode(bytes));
  },
  'multipart/form-data': async (bytes, type) => {
    const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
    const boundary = quoted ?? plain ?? '';
    if (boundary === '') throw new UnreadableForm(400);
    requireFew(countParts(bytes, `--${boundary}`));
    return new Response(bytes, { headers: { 'content-type': type } }).formData();
  },
  'application/json': async (bytes) => {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UnreadableForm(400);
    return Object.entries(value);
  },
};

/** Reads a form, urlencoded or multipart, or a flat object of strings in JSON. The front has limited its bytes. */
export async function readForm(request: Request): Promise<DeskForm> {
  const type = request.headers.get('content-type') ?? '';
  const read = readers[type.split(';')[0]?.trim().toLowerCase() ?? ''];
  if (!read) throw new UnreadableForm(415);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const entries = await read(bytes, type).catch((error: unknown) => {
    throw error instanceof UnreadableForm ? error : new UnreadableForm(400);
  });
  return toForm(entries);
}

function toForm(entries: Iterable<[string, unknown]>): DeskForm {
  const texts = new Map<string, string>();
  const files = new Map<string, File>();
  for (const [name, value] of entries) {
    if (name.length > longestName) throw new UnreadableForm(400);
    // HTML sends every end of a line as two characters, whichever was typed.
    if (typeof value === 'string') texts.set(name, value.replaceAll('\r\n', '\n'));
    else if (value instanceof File) files.set(name, value);
    else throw new UnreadableForm(400);
    requireFew(texts.size + files.size);
  }
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

function countByte(bytes: Uint8Array, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

function countParts(bytes: Uint8Array<ArrayBuffer>, delimiter: string): number {
  const buffer = Buffer.from(bytes.buffer);
  let count = 0;
  for (let at = buffer.indexOf(delimiter); at >= 0; at = buffer.indexOf(delimiter, at + delimiter.length)) count += 1;
  return count;
}
