import { expect, test, vi } from 'vitest';
import { openEndpoint } from '../../../harness/targets/open-endpoint.js';
import { resolveTarget } from '../../../harness/targets/resolve-target.js';

const never = () => Promise.reject(new Error('nothing is to be started'));

test('an endpoint that the user named is used as it is', async () => {
  const endpointUrl = 'http://127.0.0.1:5000/';
  const endpoint = await openEndpoint(await resolveTarget({ endpointUrl, concurrency: 8 }, {}), never);
  expect(endpoint).toMatchObject({
    capabilities: undefined,
    fixtures: {},
    settings: { kind: 'endpoint', endpointUrl },
  });
});

test('without one, the server is started in the Region, and closed with the endpoint', async () => {
  const regions: string[] = [];
  const close = vi.fn(async () => undefined);
  const resolved = await resolveTarget({ region: 'eu-west-1', concurrency: 8 }, {});
  const endpoint = await openEndpoint(resolved, async (region) => {
    regions.push(region);
    return { url: 'http://127.0.0.1:4580', capabilities: ['trails'], fixtures: { faults: '/faults' }, close };
  });
  expect(regions).toEqual(['eu-west-1']);
  expect(endpoint).toMatchObject({
    capabilities: ['trails'],
    fixtures: { faults: '/faults' },
    settings: { kind: 'reference', endpointUrl: 'http://127.0.0.1:4580/' },
  });
  await endpoint.close();
  expect(close).toHaveBeenCalledOnce();
});
