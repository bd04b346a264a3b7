/** What a zip says of one of its files. */
export type ZipRecord = { name: Buffer; crc: number; packed: number; size: number; offset: number };

// All lengths and places are written in the form for large files (APPNOTE.TXT 4.3, version 4.5), so that one form does for any size.
const version = 45;
/** The lengths follow the file, and its name is in UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** The first of January 1980, the earliest day that a zip can name. */
const day = 0x21;
const elsewhere = 0xffffffff;
/** A plain file of Unix that its owner alone reads and writes. */
const attributes = 0o100600 * 0x10000;

/** What stands before a file. */
export function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4);
  header.writeUInt32LE(elsewhere, 18);
  header.writeUInt32LE(elsewhere, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(20, 28);
  return Buffer.concat([header, name, largeField([0, 0])]);
}

/** What stands after it. */
export function descriptor({ crc, packed, size }: ZipRecord): Buffer {
  const after = Buffer.alloc(24);
  after.writeUInt32LE(0x08074b50, 0);
  after.writeUInt32LE(crc, 4);
  after.writeBigUInt64LE(BigInt(packed), 8);
  after.writeBigUInt64LE(BigInt(size), 16);
  return after;
}

/** The list of all files, which stands at the end; `start` is where. */
export function directory(records: ZipRecord[], start: number): Buffer {
  const list = Buffer.concat(records.map(listed));
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(version, 12);
  end.writeUInt16LE(version, 14);
  end.writeBigUInt64LE(BigInt(records.length), 24);
  end.writeBigUInt64LE(BigInt(records.length), 32);
  end.writeBigUInt64LE(BigInt(list.length), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start + list.length), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(0xffff, 84);
  end.writeUInt16LE(0xffff, 86);
  end.writeUInt32LE(elsewhere, 88);
  end.writeUInt32LE(elsewhere, 92);
  return Buffer.concat([list, end]);
}

function listed({ name, crc, packed, size, offset }: ZipRecord): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | version, 4);
  writeCommon(header, 6);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(elsewhere, 20);
  header.writeUInt32LE(elsewhere, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(28, 30);
  header.writeUInt32LE(attributes, 38);
  header.writeUInt32LE(elsewhere, 42);
  return Buffer.concat([header, name, largeField([size, packed, offset])]);
}

function writeCommon(header: Buffer, at: number): void {
  header.writeUInt16LE(version, at);
  header.writeUInt16LE(flags, at + 2);
  header.writeUInt16LE(deflated, at + 4);
  header.writeUInt16LE(day, at + 8);
}

/** Lengths of eight bytes each. */
function largeField(numbers: number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  for (const [index, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + index * 8);
  return field;
}
