/** Words of small ASCII letters and digits, joined by hyphens: `cifg-12`. As a part of other patterns. */
export const publicIdWord = '[a-z0-9]+(?:-[a-z0-9]+)*';

export const publicIdPattern = new RegExp(`^${publicIdWord}$`);

/** A public id as an address spells it. Null: it can be none, so no record need be looked up. */
export function parsePublicId(segment: string): string | null {
  return segment.length <= 80 && publicIdPattern.test(segment) ? segment : null;
}

/** A text's id: that of its statement and its own, `cifg-12/ar`. */
export const textIdPattern = /^[a-z0-9-]{1,100}\/[a-z0-9-]{1,100}$/;
