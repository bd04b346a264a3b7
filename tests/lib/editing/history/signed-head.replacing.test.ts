import { createHash, createPublicKey, verify } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { isSignedHead, signHead } from '@/lib/editing/history/signed-head';
import { dataDirectory } from '@/lib/process/data-directory';

const head = { seq: 41, hash: createHash('sha256').update('a change').digest('hex') };

/** Written from c2sp.org/signed-note alone. */
function openNote(note: string, key: string): string {
  const [name, id, encoded] = key.match(/^([^+]+)\+([0-9a-f]{8})\+(.+)$/)!.slice(1) as [string, string, string];
  const keyBytes = Buffer.from(encoded, 'base64');
  expect(keyBytes[0]).toBe(1);
  const hash = createHash('sha256').update(Buffer.concat([Buffer.from(`${name}\n`), keyBytes]));
  expect(hash.digest('hex').slice(0, 8)).toBe(id);
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const [, signer, signature] = note.slice(text.length + 1).match(/^— (\S+) (\S+)\n$/)!;
  expect(signer).toBe(name);
  const signed = Buffer.from(signature!, 'base64');
  expect(signed.subarray(0, 4).toString('hex')).toBe(id);
  const x = keyBytes.subarray(1).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  expect(verify(null, Buffer.from(text), publicKey, signed.subarray(4))).toBe(true);
  return text;
}

describe('a signed head', () => {
  it('is a signed note that names the last change and its hash', async () => {
    const { note, key } = await signHead(head);
    const [name, seq, hash] = openNote(note, key).split('\n');
    expect(name).toMatch(/\/changes$/);
    expect([seq, Buffer.from(hash!, 'base64').toString('hex')]).toEqual([String(head.seq), head.hash]);
  });

  it('is the same each time, by a key that is made once and that nobody else reads', async () => {
    // Another file of this worker may hold the key of a folder that has been emptied since.
    vi.resetModules();
    const own = await import('@/lib/editing/history/signed-head');
    expect(await own.signHead(head)).toEqual(await own.signHead(head));
    expect((await stat(join(dataDirectory, 'head-key.pem'))).mode & 0o777).toBe(0o600);
  });

  it('is told from one that says another head, or that another key signed', async () => {
    const signed = await signHead(head);
    expect(isSignedHead(signed)).toBe(true);
    expect(isSignedHead({ ...signed, seq: 42 })).toBe(false);
    expect(isSignedHead({ ...signed, hash: 'a'.repeat(64) })).toBe(false);
    expect(isSignedHead({ ...signed, note: signed.note.replace('\n41\n', '\n42\n') })).toBe(false);
    expect(isSignedHead({ ...signed, key: signed.key.replace(/.{4}$/, 'AAA=') })).toBe(false);
    expect(isSignedHead({ ...signed, key: 'no key' })).toBe(false);
  });
});
