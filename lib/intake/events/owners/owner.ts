/** «الاجتماع», "the meeting": of whoever the text around it says. */
export const unnamed: unique symbol = Symbol('unnamed');
/** Of a body whose meetings are not on record. */
export const foreign: unique symbol = Symbol('foreign');
/** Of ministers, whose body only the whole text tells. */
export const someMinisters: unique symbol = Symbol('ministers');

/** Whose meeting it is: a body, by its id, or none that its own sentence names. */
export type Owner = string | typeof unnamed | typeof foreign | typeof someMinisters;

/** The body that is on record, if it is one. */
export function idOf(owner: Owner): string | null {
  return typeof owner === 'string' ? owner : null;
}
