import type { ConceptKind, LabelKind } from '@/lib/db/generated/enums';
import type { Token } from '@/lib/text/characters/tokens';

export type LabelReason = { ar: string | null; en: string | null };

export type ConceptLabel = { lang: string; text: string; kind: LabelKind; reason: LabelReason | null; tokens: Token[] };

/** One idea under all its names. `ref` is the public id of its record; null if it has none. */
export type Concept = { id: string; kind: ConceptKind | 'ordinal'; ref: string | null; labels: ConceptLabel[] };

export type PlainLabel = Omit<ConceptLabel, 'tokens'>;
export type PlainConcept = Omit<Concept, 'labels'> & { labels: PlainLabel[] };
