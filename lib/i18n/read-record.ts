import { notFound } from 'next/navigation';
import { parsePublicId } from './public-id';

/** The record that the address names, as `get` finds it; without one the page answers 404. */
export async function readRecord<Found>(
  params: Promise<{ id: string }>,
  get: (id: string) => Promise<Found | null>,
): Promise<Found> {
  const id = parsePublicId((await params).id);
  const found = id === null ? null : await get(id);
  if (!found) notFound();
  return found;
}
