/** A plain sentence for the person at the terminal, who can put it right: shown without a stack. */
export function refusal(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name: 'Refusal' });
}

export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === 'Refusal';
}
