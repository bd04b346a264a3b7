import { edtfBounds } from './edtf';
import { readEdtf } from './parse-edtf';

/** The first day that an EDTF date may be, to sort by; empty where it has none. */
export function firstDay(edtf: string | null): string {
  return edtf === null ? '' : (edtfBounds(readEdtf(edtf)).earliest ?? '');
}
