import { check } from '../../../harness/engine/context/check.js';
import { accepting } from '../../support/model-based/accepting.js';
import { followHistory } from '../../support/model-based/follow.js';
import { trails } from '../trails/trail-family.js';
import { create, putAdvanced, putBasic } from '../trails/trail-steps.js';

/** A fresh trail has one selector. */
export const fresh = check({
  id: 'GetEventSelectors/lifecycle/default',
  title: 'a new trail has the default event selector and no custom one',
  requirements: ['selectors.default'],
  body: (t) => followHistory(t, trails, [create()]),
});

/** What was put is what is there. */
export const replaced = check({
  id: 'PutEventSelectors/lifecycle/replaces',
  title: 'reads return the selectors that were put, with defaults for omitted members',
  requirements: ['selectors.put.replaces', 'selectors.put.custom', 'selectors.put.defaults'],
  body: (t) => followHistory(t, trails, [create(), putBasic(2), putBasic(0), putBasic(1)]),
});

/** One kind of selectors takes the place of the other. */
export const advanced = check({
  id: 'PutEventSelectors/lifecycle/advanced-overwrite-basic',
  title: 'advanced selectors replace basic selectors',
  requirements: ['selectors.put.advanced', 'selectors.advanced.name', 'selectors.put.custom'],
  body: (t) => followHistory(t, trails, [create(), putBasic(0), putAdvanced(0), putAdvanced(2)]),
});

/** And the other way round. */
export const basicAgain = check({
  id: 'PutEventSelectors/lifecycle/basic-overwrite-advanced',
  title: 'basic selectors replace advanced selectors',
  requirements: ['selectors.put.basic-again'],
  body: (t) => followHistory(t, trails, [create(), putAdvanced(0), putBasic(0)]),
});

/** A name is only shown where one was put, and an operator where it was used. */
export const unnamed = check({
  id: 'PutEventSelectors/lifecycle/unnamed-selectors',
  title: 'reads return advanced selectors with exactly the names and operators that were put',
  requirements: ['selectors.advanced.name', 'selectors.advanced.unused-operators', 'selectors.put.advanced'],
  body: (t) => followHistory(t, trails, [create(), putAdvanced(2)]),
});

const severalSourcesOut = accepting(putAdvanced(1), 'selectors.advanced.management-sources');

/** Several sources of management events are left out by one operator. */
export const severalSources = check({
  id: 'PutEventSelectors/lifecycle/several-sources',
  title: 'a management selector can exclude several event sources',
  requirements: ['selectors.advanced.management-sources', 'selectors.put.advanced'],
  body: (t) => followHistory(t, trails, [create(), severalSourcesOut], { of: 'PutEventSelectors' }),
});
