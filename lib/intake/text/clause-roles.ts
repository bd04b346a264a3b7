/** What a word does to clauses by itself. */
export type Role = {
  mayOpen: boolean;
  isFiniteVerb: boolean;
  /** It opens a clause after "and". */
  goesWithAnd: boolean;
  /** «وناقشت» */
  isJoinedVerb: boolean;
  /** "has", "was", "will" */
  isAuxiliary: boolean;
};

export const noRole: Role = {
  mayOpen: false,
  isFiniteVerb: false,
  goesWithAnd: false,
  isJoinedVerb: false,
  isAuxiliary: false,
};
