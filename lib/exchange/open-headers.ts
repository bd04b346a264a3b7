/** On every answer of the API: scripts of any site may read it, and it never acts as a document. */
export const openHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
} as const;

/** An answer that caches may keep for a moment. */
export const keptForAMoment = 'public, max-age=0, s-maxage=60';
