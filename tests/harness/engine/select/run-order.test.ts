import { expect, test } from 'vitest';
import { check } from '../../../../harness/engine/context/check.js';
import { runOrder } from '../../../../harness/engine/select/run-order.js';
import { knowledge } from '../../validators/knowledge.js';

const checkOf = (id: string, more: { beginsFirst?: true } = {}) =>
  check({ id, title: 'a question', requirements: [], body: async () => undefined, ...more });
const order = (...checks: ReturnType<typeof checkOf>[]) => runOrder(checks, knowledge.facts).map(({ id }) => id);

test('checks with priority begin first, in their order', () => {
  const first = checkOf('ListTrails/lifecycle/first', { beginsFirst: true });
  const second = checkOf('GetTrail/lifecycle/second', { beginsFirst: true });
  expect(order(checkOf('GetTrail/lifecycle/a'), first, checkOf('ListTrails/lifecycle/b'), second)).toEqual([
    first.id,
    second.id,
    'GetTrail/lifecycle/a',
    'ListTrails/lifecycle/b',
  ]);
});

test('checks of one operation are apart from each other', () => {
  const ids = ['GetTrail/lifecycle/a', 'GetTrail/lifecycle/b', 'ListTrails/lifecycle/a'];
  expect(order(...ids.map((id) => checkOf(id)))).toEqual([ids[0], ids[2], ids[1]]);
});

test('checks of CloudTrail Lake, which wait for scarce resources, begin earlier than others', () => {
  const trails = ['a', 'b', 'c'].map((slug) => checkOf(`GetTrail/lifecycle/${slug}`));
  const stores = ['a', 'b', 'c'].map((slug) => checkOf(`GetEventDataStore/lifecycle/${slug}`));
  expect(order(...trails, ...stores).at(-1)).toBe('GetTrail/lifecycle/c');
  expect(order(...stores, ...trails).at(-1)).toBe('GetTrail/lifecycle/c');
});
