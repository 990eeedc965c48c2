import { isJsonObject } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { check } from '../../../harness/engine/context/check.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { isAnswered } from '../../../harness/wire/exchange.js';

const requirement = 'organizations.trail.flag';

/**
 * A trail of the whole organization says so. What a bucket, a role and an organization must be like for one is more than
 * any account has to offer: where it is refused nothing was asked.
 */
export const flag = check({
  id: 'CreateTrail/lifecycle/organization',
  title: 'reads show an organization trail as an organization trail',
  requirements: [requirement],
  // Its replicas appear in every account.
  access: 'full',
  body: async (t) => {
    t.fixtures.memberAccount();
    const S3BucketName = await t.fixtures.bucket();
    const Name = await t.trails.takeName();
    const judged = await t.call('CreateTrail', { Name, S3BucketName, IsOrganizationTrail: true });
    const { exchange } = judged;
    if (t.recordIfUnanswered(judged) || !isAnswered(exchange)) return;
    if (!exchange.result.isSuccess)
      throw new Skipped(`the account cannot create an organization trail: ${describeAnswer(exchange.result)}`);
    const created = { operation: 'CreateTrail', body: exchange.result.jsonObject ?? {}, judged };
    t.expectMember(created, 'IsOrganizationTrail', true, requirement, 'echo');
    await t.readBack('GetTrail', { Name }, (shown) => {
      t.expectMember(shown, 'Trail.IsOrganizationTrail', true, requirement, 'shows');
    });
    await t.readBack('DescribeTrails', {}, (shown) => {
      if (t.recordObjection(shown, 'trailList[].IsOrganizationTrail')) return;
      const list = Array.isArray(shown.body.trailList) ? shown.body.trailList.filter(isJsonObject) : [];
      const at = list.findIndex((trail) => trail.Name === Name);
      if (at >= 0) t.expectMember(shown, `trailList[${at}].IsOrganizationTrail`, true, requirement, 'shows');
    });
  },
});
