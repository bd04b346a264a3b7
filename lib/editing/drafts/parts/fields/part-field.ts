/** The kinds of records that a field may name, by their id or by a name in either language. */
export type NamedType = 'body' | 'party' | 'place' | 'topic' | 'source' | 'meeting' | 'statement';

/** A field of a form. In a row of several (`count.2.value`) `name` is the last name alone: `value`. */
export type PartField = {
  name: string;
  /** `ref` names one record, `refs` several; `list` holds several of its choices. Both are separated by commas. */
  kind: 'text' | 'long' | 'date' | 'choice' | 'ref' | 'refs' | 'number' | 'list';
  /** The language of what is typed; `own`: that of the text or source itself. Null: of no language. */
  language: 'ar' | 'en' | 'own' | null;
  isRequired: boolean;
  choices?: readonly string[];
  /** The kind of record that a `ref` or `refs` names. */
  names?: NamedType;
  /** The claim that a changed value needs. */
  property?: string;
  /** Given once, with a new record: an id, the statement of a text. */
  isFixed?: boolean;
};

type Traits = Omit<Partial<PartField>, 'name' | 'kind'>;

export function field(name: string, kind: PartField['kind'], traits: Traits = {}): PartField {
  return { name, kind, language: null, isRequired: false, ...traits };
}

/** The two fields of a value in both languages: `titleAr`, `titleEn`. */
export function pairOf(name: string, kind: 'text' | 'long', traits: Traits = {}): PartField[] {
  return [
    field(`${name}Ar`, kind, { ...traits, language: 'ar' }),
    field(`${name}En`, kind, { ...traits, language: 'en' }),
  ];
}

export const yesOrNo = ['yes', 'no'] as const;
