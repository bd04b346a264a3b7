/** Replaces next/cache where there is no Next: every read queries the database. */
export function cacheTag(..._tags: string[]): void {}

export function cacheLife(_profile: string): void {}
