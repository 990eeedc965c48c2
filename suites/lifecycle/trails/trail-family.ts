import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { trailArn } from '../../../harness/models/trail-model.js';
import { trailAnswers, trailViews } from '../../../harness/models/trail-views.js';
import type { Fixture } from '../../../harness/targets/fixtures/fixture.js';
import type { Beginning, Family } from '../../support/model-based/family.js';
import { anyCreate, anyStep } from './trail-steps.js';

/** Trails with their logging, selectors, Insights and tags. */
export const trails: Family = {
  noun: 'trail',
  visible: 'trail.create.visible',
  gone: 'trail.delete.gone',
  views: trailViews,
  answers: trailAnswers,
  makes: 'CreateTrail',
  removes: 'DeleteTrail',
  names: ['Name', 'TrailName', 'S3BucketName', 'ResourceId'],
  begin,
  // A wrong ARN is told once, and not used.
  learn: ({ TrailARN }, subject) =>
    typeof TrailARN === 'string' && trailArn(subject).test(TrailARN) ? { arn: TrailARN } : {},
  first: anyCreate,
  steps: anyStep,
};

/** The bucket of a trail has to be there; it has a topic, a key and a log group where there are such things. */
async function begin(t: CheckContext): Promise<Beginning> {
  const { fixtures: made, plan } = t.session;
  const bucket = await t.fixtures.bucket();
  const others = {
    topic: await made.topic(),
    key: await made.key(),
    role: await made.logRole(),
    group: await made.logGroup(),
  };
  const there = Object.entries(others).filter((entry): entry is [string, Given] => 'value' in entry[1]);
  const name = await t.trails.takeName();
  const values = Object.fromEntries(there.map(([what, { value }]) => [what, value]));
  return {
    subject: { name, bucket, region: plan.settings.region, ...values },
    fixtures: there.map(([, fixture]) => fixture),
  };
}

type Given = Extract<Fixture, { value: string }>;
