/** The limit for source texts, in bytes of UTF-8. */
export const sourceLimit = 200_000;
