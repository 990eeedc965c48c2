import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { examplePrefix } from '../../../support/resources/own-arns.js';
import { plainRequest } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { impossibleName } from './impossible-trail-name.js';

/** A text among the names of DescribeTrails that no trail could have: refused, or found nowhere as an unknown name is. */
function described(slug: string, title: string, text: (t: CheckContext) => string): Condition<'DescribeTrails'> {
  return {
    slug,
    title,
    requirement: 'parameters.describe-name',
    access: 'standard',
    async provoke(t, operation) {
      // Whoever does not look at the names has something to show.
      await t.trails.create();
      return {
        input: { ...(await plainRequest(t, operation)), trailNameList: [text(t)] },
        mayAccept: true,
        onAccepted: async (reply) => {
          t.expectMember(reply, 'trailList', [], 'trail.describe.unknown');
          return undefined;
        },
      };
    },
  };
}

/** What no trail could be called, asked of DescribeTrails. */
export const describedNames = {
  impossible: described('impossible-trail-name', 'a malformed trail name', () => impossibleName),
  malformed: described('malformed-trail-arn', 'an ARN that is not a trail ARN', (t) => `${examplePrefix(t)}trail`),
};
