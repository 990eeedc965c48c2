import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Request } from '../../generators/places.js';
import { validRequests } from '../../generators/valid-requests.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';

const knowledge = { spec: loadSpec(), facts: loadFacts() };

test('the generated key of a tag is none that another tag of the request has', () => {
  const taken = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVW'];
  const request: Request = {
    Name: 'ctc-abc12-1',
    TagsList: ['first', ...taken].map((Key) => ({ Key, Value: 'v' })),
  };
  const keys = fc
    .sample(validRequests(knowledge, 'CreateDashboard', [request], { fixed: ['Name'] }), { numRuns: 500, seed: 1 })
    .map(({ TagsList }) => (TagsList as Request[]).map(({ Key }) => Key));
  expect(keys.filter(([first]) => first !== 'first').length).toBeGreaterThan(100);
  expect(keys.filter(([first, ...others]) => others.includes(first!))).toEqual([]);
});
