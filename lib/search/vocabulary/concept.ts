import type { ConceptKind, LabelKind } from '@/lib/db/generated/enums';
import type { Token } from '@/lib/text/characters/tokens';

export type LabelReason = { ar: string | null; en: string | null };

export type ConceptLabel = { lang: string; text: string; kind: LabelKind; reason: LabelReason | null; tokens: Token[] };

/** One idea under all its names. `ref` is the public id of its record; null if it has none. */
export type Concept = {
  id: string;
  /** `label`: words of the portal's own interface. `lead`: words that lead to a topic and are no names of it. */
  kind: ConceptKind | 'ordinal' | 'label' | 'lead';
  ref: string | null;
  labels: ConceptLabel[];
  /** The topic that its names lead to. */
  leads?: string;
  /** What its names lead to besides. */
  goals?: string[];
};

export type PlainLabel = Omit<ConceptLabel, 'tokens'>;
export type PlainConcept = Omit<Concept, 'labels'> & { labels: PlainLabel[] };
