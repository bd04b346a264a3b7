import type { ReadValue } from '@/lib/desk/readings/readings';

type Span = ReadValue['spans'][number];

/** The words of a value: those that come again, or stand within others, once. */
export function quotesOf(spans: readonly Span[]): string[] {
  const isWithin = (one: Span, other: Span) =>
    other.start <= one.start && one.end <= other.end && one.end - one.start < other.end - other.start;
  const whole = spans.filter((span) => !spans.some((other) => isWithin(span, other)));
  return [...new Set(whole.map(({ quote }) => quote))];
}
