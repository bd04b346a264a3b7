import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirectory } from '@/lib/process/data-directory';
import { withFileLock } from '@/lib/process/file-lock.mjs';
import { replaceFile } from './replace-file';

/** Kept beside the head and never in the database: whoever rewrites the history there cannot sign another one. */
const keyFile = join(dataDirectory, 'head-key.pem');

let held: Promise<KeyObject> | null = null;

/** The key that signs the heads of this portal, made once and readable by its owner alone. */
export function readHeadKey(): Promise<KeyObject> {
  held ??= withFileLock(`${keyFile}.lock`, openKey).catch((error: unknown) => {
    held = null;
    throw error;
  });
  return held;
}

async function openKey(): Promise<KeyObject> {
  const kept = await readFile(keyFile, 'utf8').catch(() => null);
  if (kept !== null) return createPrivateKey(kept);
  const { privateKey } = generateKeyPairSync('ed25519');
  await replaceFile(keyFile, String(privateKey.export({ type: 'pkcs8', format: 'pem' })), 0o600);
  return privateKey;
}

/** The 32 bytes of the public half. */
export function publicBytes(key: KeyObject): Buffer {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url');
}
