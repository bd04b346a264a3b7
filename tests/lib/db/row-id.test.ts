import { describe, expect, it } from 'vitest';
import { newRowId } from '@/lib/db/row-id';

describe('newRowId', () => {
  it('is a UUID of version 7 that carries the present', () => {
    const before = Date.now();
    const id = newRowId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const instant = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(instant).toBeGreaterThanOrEqual(before);
    expect(instant).toBeLessThanOrEqual(Date.now());
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, newRowId)).size).toBe(1000);
  });
});
