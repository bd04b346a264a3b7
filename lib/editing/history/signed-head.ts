import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { publicOrigin } from '@/lib/env';
import { publicBytes, readHeadKey } from './head-key';
import type { Head } from './history';

/**
 * The head of the chain as a signed note (c2sp.org/signed-note): the name of this log, the number of the last change and its
 * hash in Base64, then a blank line and the signature. `key` is the public key in the form of the same paper.
 */
export type SignedHead = Head & { note: string; key: string };

/** The kind of signature that the paper numbers 1: Ed25519. */
const ed25519 = 1;

export async function signHead(head: Head): Promise<SignedHead> {
  const privateKey = await readHeadKey();
  const name = `${new URL(publicOrigin()).host}/changes`;
  const public32 = publicBytes(privateKey);
  const id = keyId(name, public32);
  const text = noteText(name, head);
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64');
  const keyBytes = Buffer.concat([Buffer.of(ed25519), public32]).toString('base64');
  return { ...head, note: `${text}\n— ${name} ${signature}\n`, key: `${name}+${id.toString('hex')}+${keyBytes}` };
}

/** Whether the note was signed by that key and names that head. */
export function isSignedHead({ seq, hash, note, key }: SignedHead): boolean {
  const [, name = '', idHex = '', keyBase64 = ''] = key.match(/^(\S+?)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/) ?? [];
  const keyBytes = Buffer.from(keyBase64, 'base64');
  const public32 = keyBytes.subarray(1);
  if (keyBytes[0] !== ed25519 || public32.length !== 32 || keyId(name, public32).toString('hex') !== idHex)
    return false;
  const text = noteText(name, { seq, hash });
  const opening = `${text}\n— ${name} `;
  if (!note.startsWith(opening)) return false;
  const signature = Buffer.from(note.slice(opening.length).trim(), 'base64');
  const isOfKey = signature.subarray(0, 4).toString('hex') === idHex;
  return isOfKey && verify(null, Buffer.from(text), publicKeyOf(public32), signature.subarray(4));
}

function noteText(name: string, { seq, hash }: Head): string {
  return `${name}\n${seq}\n${Buffer.from(hash, 'hex').toString('base64')}\n`;
}

/** The first four bytes of a SHA-256, which tell keys of one name apart. */
function keyId(name: string, public32: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(Buffer.of(ed25519)).update(public32).digest().subarray(0, 4);
}

function publicKeyOf(public32: Uint8Array): KeyObject {
  const x = Buffer.from(public32).toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
