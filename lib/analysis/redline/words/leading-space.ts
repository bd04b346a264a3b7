/** The white space at the beginning, without a space that bears a mark: the two are one character. */
export function leadingSpace(text: string): string {
  return /^\s*(?:(?<=[\r\n])|(?![\p{M}\p{Cf}]))/u.exec(text)?.[0] ?? '';
}
