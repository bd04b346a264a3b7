import { again, type SignedIn } from './post';
import { refusedFaults } from './refused-faults';

type Settings = {
  /** What was typed, to be shown in the form again. */
  typed?: (visit: SignedIn) => Record<string, string>;
  /** Which faults of fields the page shows; without it, all but those of a draft, which are found anew. */
  shows?: (field: string) => boolean;
};

type Handler = (visit: SignedIn) => Promise<Response>;

/** Makes a handler that answers what a verb refuses with the page of its form again, and why. */
export function againIfRefused(act: Handler, { typed, shows }: Settings = {}): Handler {
  return async (visit) => {
    try {
      return await act(visit);
    } catch (error) {
      const refused = refusedFaults(error, shows);
      if (refused === null) throw error;
      return again(visit.path, { ...refused, ...(typed && { typed: typed(visit) }) });
    }
  };
}
