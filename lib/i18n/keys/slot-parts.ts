/** What the message `reading.slot` needs to name a place of a statement, p3 or x1, in words. */
export function slotParts(slot: string): { kind: string; n: string } {
  return { kind: slot.slice(0, 1), n: slot.slice(1) };
}
