import type { Figure } from '@/lib/records/sources/counts';
import { choiceLists } from './choice-lists';

/** The figure that the typed fields of a row are; null while one of its four is missing or is no code. */
export function readFigure(fields: Record<string, string>): Figure | null {
  const qualifier = choiceLists.qualifier.codes.find((code) => code === fields.qualifier);
  const basis = choiceLists.countBasis.codes.find((code) => code === fields.basis);
  const unit = choiceLists.countUnit.codes.find((code) => code === fields.unit);
  if (!qualifier || !basis || !unit || !/^\d{1,9}$/.test(fields.value ?? '')) return null;
  return { value: Number(fields.value), qualifier, basis, unit };
}
