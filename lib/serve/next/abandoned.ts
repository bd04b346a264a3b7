import { Busy } from '@/lib/serve/door/work-queue';

/** Nobody waits for Next's answer any longer, and Next goes on with it. `over`: it has ended, or is past waiting for. */
export class Abandoned extends Busy {
  override name = 'Abandoned';

  constructor(
    message: string,
    readonly over: Promise<void>,
  ) {
    super(message);
  }
}
