import { foldedKey } from '@/lib/text/characters/folded-key';
import names from './inferable-names.json';

/** The field that may rest on inference, by its code or as the form names it in either language. Null: none of these. */
export function inferableNamed<Code extends keyof typeof names>(words: string, codes: readonly Code[]): Code | null {
  const key = foldedKey(words);
  return codes.find((code) => code === words || names[code].some((name) => foldedKey(name) === key)) ?? null;
}
