import { createHash } from 'node:crypto';

/** Returns the ETag of these bytes, without its quotes. */
export function entityTag(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/**
 * Tells whether an If-None-Match names one of these ETags, or any; the caller then has the answer already (RFC 9110,
 * 13.1.2).
 */
export function namesTag(ifNoneMatch: string, tags: string[]): boolean {
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((each) => tags.includes(withoutSuffix(each.trim().replace(/^W\//, ''))));
}

/** A proxy that packs answers itself marks their tags so, and hands the mark back to us. */
function withoutSuffix(tag: string): string {
  return tag.replace(/-(?:gzip|br|zstd|deflate)"$/, '"');
}
