import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip; all but its name and bytes are what a program would say of it, unless something else is to be said. */
export type ZippedFile = {
  name: string | Uint8Array;
  bytes: string | Uint8Array;
  flags?: number;
  method?: number;
  /** The mode of Unix: a symbolic link is `0o120777`. */
  mode?: number;
  /** What it says of its size. */
  saidSize?: number;
};

/** Makes a zip as programs do, or one that lies. */
export function makeZip(files: ZippedFile[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, flags = 0x800, method = 8, mode = 0o100644, saidSize } of files) {
    const [named, content] = [Buffer.from(name), Buffer.from(bytes)];
    const packed = method === 8 ? deflateRawSync(content) : content;
    const size = saidSize ?? content.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, named, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(mode * 0x10000, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, named]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}
