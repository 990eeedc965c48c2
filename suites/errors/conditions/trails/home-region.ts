import type { OperationName } from '../../../../spec/generated/types.js';
import { ownTrail } from '../../../support/resources/own-arns.js';
import type { OperationOn } from '../../../support/scenarios/all-scenarios.js';
import { requestOn } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

const requirements: Partial<Record<OperationName, string>> = {
  PutInsightSelectors: 'insights.home-region',
  PutEventConfiguration: 'configuration.home-region',
};

/** A change of a trail by its ARN, in a Region that sees it and is not its home. */
export const homeRegion: Condition<OperationOn<'trail'>> = {
  slug: 'not-home-region',
  title: 'a change of a trail outside its home Region',
  requirement: (operation) => requirements[operation] ?? 'trail.home-region.arn',
  // A multi-Region trail counts in every Region.
  access: 'full',
  async provoke(t, operation) {
    const as = t.fixtures.otherRegion(0);
    const { arn } = await ownTrail(t, { IsMultiRegionTrail: true });
    const { state, ...rest } = provocation(t, operation, await requestOn(t, operation, 'trail', arn));
    return { ...rest, as, ...(state ? { state } : {}) };
  },
};

/** A trail by its bare name in a Region that is not its home, by which it is not seen there. */
export const bareNameElsewhere: Condition<OperationOn<'trail'>> = {
  slug: 'bare-name-elsewhere',
  title: 'the bare name of a trail outside its home Region',
  requirement: (operation) =>
    operation === 'GetEventSelectors' ? 'trail.other-region.name' : 'trail.home-region.name',
  access: 'full',
  async provoke(t, operation) {
    const as = t.fixtures.otherRegion(0);
    const { name } = await ownTrail(t, { IsMultiRegionTrail: true });
    return { ...provocation(t, operation, await requestOn(t, operation, 'trail', name)), as };
  },
};
