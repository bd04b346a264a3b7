import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import type { Locale } from '@/lib/i18n/locales';
import type { ComparedPair } from '@/lib/records/statements/compared-pair';
import { tagsOfStatement } from '@/lib/records/statements/statements';
import { tags } from '@/lib/records/tags';
import { readNamePairs } from '@/lib/records/vocabulary/name-pairs';
import { type CompareFault, type Comparison, compareStatements } from './compare-statements';

/** Two statements compared as they are now. */
export async function getComparison(pair: ComparedPair, lang: Locale): Promise<Comparison | CompareFault> {
  'use cache';
  cacheTag(...tagsOfStatement(pair.a.id), ...tagsOfStatement(pair.b.id), tags.bodies, tags.parties, tags.places);
  cacheLife('max');

  return compareStatements({ pair, lang, seq: null }, await readNamePairs(db));
}
