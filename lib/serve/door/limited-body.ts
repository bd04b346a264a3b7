import { Transform, type TransformCallback } from 'node:stream';
import { requestLimits } from './gate';

/** A body was longer than it may be, or than it said it would be. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Passes a body on, and breaks off beyond its limit. */
export class LimitedBody extends Transform {
  #left: number = requestLimits.body;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#left -= chunk.length;
    if (this.#left < 0) done(new TooLarge('The body is too large'));
    else done(null, chunk);
  }
}
