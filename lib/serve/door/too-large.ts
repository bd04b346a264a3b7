/** A body was longer than it may be, or than it said it would be. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}
