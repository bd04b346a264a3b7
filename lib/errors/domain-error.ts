export type DomainErrorCode = 'forbidden' | 'not-found' | 'conflict' | 'invalid';

/** A fault at a field of a form. `message` is a whole key of the messages, `validation.required`, with its arguments. */
export type FieldFault = { field: string; message: string; values?: Record<string, string | number> };

/** A record that moved on under somebody's work: what it was then, what it is now, and what was typed. */
export type RecordConflict = {
  type: string;
  base: Record<string, string> | null;
  theirs: Record<string, string> | null;
  mine: Record<string, string>;
};

/** A refusal that is part of the domain. `detail` is for the log and the terminal, never for readers. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  /** All that keeps a draft from being submitted or published, where that is why it is refused. */
  readonly faults: FieldFault[];
  readonly conflicts: RecordConflict[];

  constructor(
    code: DomainErrorCode,
    detail: string,
    { faults = [], conflicts = [] }: { faults?: FieldFault[]; conflicts?: RecordConflict[] } = {},
  ) {
    super(detail);
    this.name = 'DomainError';
    this.code = code;
    this.faults = faults;
    this.conflicts = conflicts;
  }
}
