/**
 * Makes an error of wrong usage, as citty itself reports it: the portal shows how the verb is used and exits with 2.
 */
export function usageError(message: string): Error {
  return Object.assign(new Error(message), { name: 'CLIError' });
}
