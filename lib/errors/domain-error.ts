export type DomainErrorCode = 'forbidden' | 'not-found' | 'conflict' | 'invalid';

/** A refusal that is part of the domain. `detail` is for the log and the terminal, never for readers. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;

  constructor(code: DomainErrorCode, detail: string) {
    super(detail);
    this.name = 'DomainError';
    this.code = code;
  }
}
