import { describe, expect, it } from 'vitest';
import { fromPayload, toPayloads } from '@/lib/db/changes-channel';

describe('the channel of changes', () => {
  it('carries tags once each, and as they were', () => {
    const payloads = toPayloads(['meetings', 'meeting:cifg-12', 'meetings']);
    expect(payloads.flatMap(fromPayload)).toEqual(['meetings', 'meeting:cifg-12']);
  });

  it('keeps every payload below what PostgreSQL takes, in bytes', () => {
    const tags = Array.from({ length: 2000 }, (_, index) => `اجتماع:${index}`);
    const payloads = toPayloads(tags);
    expect(payloads.length).toBeGreaterThan(1);
    for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8000);
    expect(payloads.flatMap(fromPayload)).toEqual(tags);
  });

  it('says nothing where there is nothing to say', () => {
    expect(toPayloads([])).toEqual([]);
  });

  it('refuses a payload that is no list of tags', () => {
    expect(() => fromPayload('{"tags":[]}')).toThrow(TypeError);
  });
});
