import type { IncomingMessage, ServerResponse } from 'node:http';

/** What may take more than the usual time to arrive, as long as it keeps arriving. */
export type Patience = { received(): number; client: string };

type Bounds = {
  /** Milliseconds for a body of any kind. */
  usual: number;
  /** Bytes in each second after that. */
  slowest: number;
  /** Bodies that may be slow at the same time, and those of one client. */
  most: number;
  mostOfOne: number;
};

const given = new WeakMap<IncomingMessage, Patience>();

/** A form with long texts needs a minute on a slow line. The others are let go where the time ends for all. */
export function allowTime(request: IncomingMessage, patience: Patience): void {
  given.set(request, patience);
}

export type SlowBodies = { watch(request: IncomingMessage, response: ServerResponse): void };

/**
 * Lets go of a body that is not there in time. Node's own limit is one for all, so that it is off. No more than a few may be
 * slow at once: whoever sends by drops cannot take the places of those who send, and has to send to keep one.
 */
export function watchBodies(
  bounds: Bounds,
  letGo: (request: IncomingMessage, response: ServerResponse) => void,
): SlowBodies {
  const slow = new Map<IncomingMessage, Patience>();

  const mayStay = (request: IncomingMessage, begun: number): boolean => {
    const patience = given.get(request);
    if (!patience) return false;
    const isKeepingUp = patience.received() >= ((performance.now() - begun - bounds.usual) / 1_000) * bounds.slowest;
    if (!isKeepingUp) return false;
    if (slow.has(request)) return true;
    const ofClient = [...slow.values()].filter(({ client }) => client === patience.client);
    if (slow.size >= bounds.most || ofClient.length >= bounds.mostOfOne) return false;
    slow.set(request, patience);
    return true;
  };

  return {
    watch(request, response) {
      const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
      if (coding === undefined && Number(length ?? 0) === 0) return;
      const begun = performance.now();
      const look = () => {
        if (request.complete || request.destroyed) return end();
        if (mayStay(request, begun)) return void timer.refresh();
        end();
        letGo(request, response);
      };
      // From the end of the usual time on, once a second.
      let timer = setTimeout(() => {
        timer = setTimeout(look, 1_000);
        look();
      }, bounds.usual);
      const end = () => {
        clearTimeout(timer);
        slow.delete(request);
      };
      request.once('end', end);
      request.once('close', end);
    },
  };
}
