import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { requestOn, unpreparedRequest } from '../support/scenarios/requests.js';
import { compareCalls, throughSdk } from './compare-calls.js';
import type { Comparisons } from './same-as-raw.js';

const removal = (t: CheckContext, name: string) => requestOn(t, 'DeleteTrail', 'trail', name);

/** The request for a trail that is created again, under the name that it had. */
async function again(t: CheckContext, Name: string) {
  return { ...(await requestOn(t, 'CreateTrail', 'bucket', await t.fixtures.bucket())), Name };
}

/** What is done to a trail once only: it is done raw, undone, and done again through the SDK. */
export const trailsOnce = {
  CreateTrail: {
    access: 'standard',
    async compare(t) {
      await compareCalls(t, 'CreateTrail', { ...(await unpreparedRequest(t, 'CreateTrail')), Name: '' });
      const { name, created } = await t.trails.create();
      await t.prepare('DeleteTrail', await removal(t, name));
      await throughSdk(t, 'CreateTrail', await again(t, name), created.judged);
    },
  },
  DeleteTrail: {
    access: 'standard',
    async compare(t) {
      await compareCalls(t, 'DeleteTrail', await unpreparedRequest(t, 'DeleteTrail'));
      const { name } = await t.trails.create();
      const { judged } = await t.prepare('DeleteTrail', await removal(t, name));
      await t.prepare('CreateTrail', await again(t, name));
      await throughSdk(t, 'DeleteTrail', await removal(t, name), judged);
    },
  },
} satisfies Comparisons;
