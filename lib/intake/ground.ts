/**
 * How a text tells of a value of its meeting: what a careful reader looks at before trusting it. A rule may be sure on one
 * ground and not on another, since each is measured by itself. The first six go before most mistakes.
 *
 * `amid-denials`: the text denies or corrects something. `told-late`: it comes to the meeting once, after its first
 * sentence. `by-the-way`: it names the meeting only in clauses about something else. `beside-another`: it tells of another meeting that was held. `under-another`: the value is in a clause about
 * something else. `low-number`: one to four, which count nearly everything. `country-alone`: a venue without its city. `on-screen`: a venue of a meeting that was not held in one
 * place. `among-days`: the text has another day, which a cut line may part from it. `told-afar`: the value is far from its event, or in what somebody said. `among-others`: the text has another value
 * of this sort. `told-twice`: the meeting is told of in two sentences. `told-plainly`: the value stands beside its event.
 */
export type Ground =
  | 'amid-denials'
  | 'told-late'
  | 'by-the-way'
  | 'beside-another'
  | 'under-another'
  | 'low-number'
  | 'country-alone'
  | 'on-screen'
  | 'among-days'
  | 'told-afar'
  | 'among-others'
  | 'told-twice'
  | 'told-plainly';

/**
 * The grounds on which rules that had not seen a text were not seen to err on it: `among-others` in 11 values of the
 * eighty texts held back last, all right.
 */
export const trustedGrounds = [
  'told-plainly',
  'told-twice',
  'told-afar',
  'among-others',
] as const satisfies readonly Ground[];

export function isTrusted(ground: string): boolean {
  return trustedGrounds.some((trusted) => trusted === ground);
}
