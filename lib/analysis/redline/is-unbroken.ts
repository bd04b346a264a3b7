/** Whether the positions follow each other, so that their paragraphs are one passage. */
export function isUnbroken(positions: readonly number[]): boolean {
  return positions.every((at, index) => index === 0 || at === (positions[index - 1] ?? 0) + 1);
}
