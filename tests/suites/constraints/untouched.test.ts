import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../common/json.js';
import { type Stored, Untouched } from '../../../suites/constraints/untouched.js';
import { shownState } from '../../../suites/support/reads/shown-state.js';
import { asked, refuse, scriptedSession } from '../../harness/engine/sessions.js';
import type { SeenRequest } from '../../harness/scripted-server.js';

const requests = ['good', 'bad-1', 'bad-2', 'bad-3'].map((S3KeyPrefix) => ({ Name: 'a-name', S3KeyPrefix }));

/** Sends three requests that are refused, and one in between that is not if `accepts` says so; tells which were stored. */
async function lookAfter({
  stores = [],
  accepts,
  repeatable = true,
}: {
  stores?: readonly string[];
  accepts?: string;
  repeatable?: boolean;
}): Promise<{ stored: string[]; reads: number; updates: number }> {
  let prefix = 'good';
  const script = ({ operation, body }: SeenRequest) => {
    if (operation === 'GetTrail') return { body: { Trail: { Name: 'a-name', S3KeyPrefix: prefix } } };
    const { S3KeyPrefix } = JSON.parse(body) as { S3KeyPrefix: string };
    if (S3KeyPrefix === 'good' || S3KeyPrefix === accepts || stores.includes(S3KeyPrefix)) prefix = S3KeyPrefix;
    return S3KeyPrefix === 'good' || S3KeyPrefix === accepts ? undefined : refuse('InvalidS3PrefixException');
  };
  const { server, session } = await scriptedSession(script);
  const stored: string[] = [];
  const report = await asked(session, 'UpdateTrail/constraints/x', async (t) => {
    const prepared = {
      requests,
      revert: async () => void (await t.call('UpdateTrail', requests[0])),
      state: () => shownState(t, 'GetTrail', { Name: 'a-name' }, (body) => body),
    };
    const call = (request: JsonObject) => t.call('UpdateTrail', request);
    const untouched = new Untouched(t, prepared, repeatable, call);
    for (const request of requests.slice(1)) {
      const before = await untouched.before(request);
      const judged = await call(request);
      if (request.S3KeyPrefix === accepts) await untouched.takeBack(request);
      else {
        const onStored = ({ difference }: Stored) =>
          void stored.push(`${request.S3KeyPrefix}: ${difference?.path.join('.')}`);
        await untouched.refused({ request, judged, onStored }, before);
      }
    }
    await untouched.look();
  });
  expect(report.fault).toBeUndefined();
  const of = (name: string) => server.seen.filter(({ operation }) => operation === name).length;
  return { stored, reads: of('GetTrail'), updates: of('UpdateTrail') };
}

describe('what became of requests that were refused', () => {
  test('is read once before and once after all of them where nothing changed', async () => {
    expect(await lookAfter({})).toEqual({ stored: [], reads: 2, updates: 3 });
  });

  test('is told of those that changed something, and of no other', async () => {
    const { stored } = await lookAfter({ stores: ['bad-1', 'bad-3'] });
    expect(stored).toEqual(['bad-1: Trail.S3KeyPrefix', 'bad-3: Trail.S3KeyPrefix']);
  });

  test('is not lost where an accepted request is taken back after it', async () => {
    const { stored } = await lookAfter({ stores: ['bad-1'], accepts: 'bad-2' });
    expect(stored).toEqual(['bad-1: Trail.S3KeyPrefix']);
  });

  test('is no difference that an accepted request made', async () => {
    expect((await lookAfter({ accepts: 'bad-2' })).stored).toEqual([]);
  });

  test('is read after each where it could not be taken back', async () => {
    const { stored, updates } = await lookAfter({ stores: ['bad-2'], repeatable: false });
    expect(stored).toEqual(['bad-2: Trail.S3KeyPrefix']);
    expect(updates).toBe(4);
  });
});
