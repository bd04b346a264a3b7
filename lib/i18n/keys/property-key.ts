/** The key under `claim.property` for what a claim is about: of its whole property if there is one, else of what it is a kind of. */
export function propertyKey(property: string, has: (key: 'other') => boolean): 'other' {
  const parts = property.split('.');
  const keys = parts.map((_, index) => toKey(parts.slice(0, parts.length - index).join('.')));
  return keys.find(has) ?? 'other';
}

function toKey(property: string): 'other' {
  return property.replace(/[-.](.)/g, (_, letter: string) => letter.toUpperCase()) as 'other';
}
