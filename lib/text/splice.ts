/** One change within a string: at `at`, `cut` UTF-16 units make way for `put`. `of` is the checksum of the string before. */
export type Splice = { at: number; cut: number; put: string; of: string };

/** The one splice that makes `after` of `before`. It never cuts between the two halves of a character. */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  if (isHigh(before.charCodeAt(at - 1))) at -= 1;
  let same = 0;
  while (
    same < shorter - at &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  if (same > 0 && isLow(before.charCodeAt(before.length - same))) same -= 1;
  return { at, cut: before.length - same - at, put: after.slice(at, after.length - same), of: checksum(before) };
}

/** Null: the splice was made of another string. */
export function applySplice(before: string, { at, cut, put, of }: Splice): string | null {
  return checksum(before) === of ? before.slice(0, at) + put + before.slice(at + cut) : null;
}

/** As one string, its numbers before the words. */
export function writeSplice({ at, cut, put, of }: Splice): string {
  return `${at} ${cut} ${of} ${put}`;
}

/** Null: the string is no splice. */
export function readSplice(written: string): Splice | null {
  const [head, at, cut, of] = /^(\d{1,8}) (\d{1,8}) ([0-9a-z]{1,20}) /.exec(written) ?? [];
  if (head === undefined || of === undefined) return null;
  return { at: Number(at), cut: Number(cut), of, put: written.slice(head.length) };
}

/** Length and FNV-1a of the UTF-16 units, in base 36: it tells versions of one field apart, and keeps nobody out. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length.toString(36)}z${(hash >>> 0).toString(36)}`;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
