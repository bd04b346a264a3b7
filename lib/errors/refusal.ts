/** A plain sentence for the person at the terminal, who can mend the cause: boot.mjs shows it without a stack. */
export function refusal(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name: 'Refusal' });
}
