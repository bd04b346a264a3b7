import type { DeskVisit } from './visit';

/** The page that somebody was on the way to, from the form that was refused or from the address. Not checked yet. */
export function askedPage({ typed, path }: DeskVisit): string {
  return typed?.to ?? new URLSearchParams(path.split('?')[1]).get('to') ?? '';
}
