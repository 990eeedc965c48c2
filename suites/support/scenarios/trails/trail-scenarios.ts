import type { JsonObject } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { errorCodeOf, isAnswered } from '../../../../harness/wire/exchange.js';
import { stateByName, stateOfTrail } from '../../reads/state-of-request.js';
import type { Scenario, Scenarios } from '../scenario.js';
import { everyTag } from '../tags/every-tag.js';
import { shownTrails } from './shown-trails.js';
import { trailForms } from './trail-forms.js';
import { trailSettings } from './trail-settings.js';

/** What has to be there, or is there no more, whatever its form; and trails of an organization take one. */
const pointsElsewhere = [
  'S3BucketName',
  'SnsTopicName',
  'CloudWatchLogsLogGroupArn',
  'CloudWatchLogsRoleArn',
  'KmsKeyId',
  'IsOrganizationTrail',
];

/** Settings that both answers show as they were sent, by requirement. */
const shownAsSent = {
  S3BucketName: 'S3BucketName',
  S3KeyPrefix: 'S3KeyPrefix',
  IncludeGlobalServiceEvents: 'IncludeGlobalServiceEvents',
  IsMultiRegionTrail: 'IsMultiRegionTrail',
  EnableLogFileValidation: 'LogFileValidationEnabled',
  CloudWatchLogsLogGroupArn: 'CloudWatchLogsLogGroupArn',
  CloudWatchLogsRoleArn: 'CloudWatchLogsRoleArn',
};

/** A new trail that writes to a bucket, there or not. */
const trailTo = (S3BucketName: string, t: CheckContext) => ({ Name: t.freshName(), S3BucketName });

/** Changes a trail, by its name or ARN. */
const changed = (Name: string) => ({ Name, S3KeyPrefix: 'changed' });

/** All of its trails have one name, so that no more than one is there at a time. */
const createTrail = {
  operation: 'CreateTrail',
  access: 'standard',
  fixed: ['Name', ...pointsElsewhere],
  echoes: { Name: 'Name', ...shownAsSent, IsOrganizationTrail: 'IsOrganizationTrail' },
  echoRequirement: 'trail.create.echo',
  repeatable: true,
  async arrange(t) {
    const plain = { Name: await t.trails.takeName(), S3BucketName: await t.fixtures.bucket() };
    const settings = [...(await trailSettings(t)), { TagsList: everyTag }];
    return {
      requests: [plain, ...settings.map((some) => ({ ...plain, ...some }))],
      revert: (request) => removeTrail(t, plain.Name, request),
      state: (request) => shownTrails(t, plain.Name, request),
    };
  },
  creates: 'trail',
  on: { bucket: trailTo },
  stateOf: stateByName('trail'),
  async plain(t) {
    const S3BucketName = await t.fixtures.bucket();
    await t.trails.takePlace();
    return trailTo(S3BucketName, t);
  },
  create: (t) => t.trails.create(),
} satisfies Scenario<'CreateTrail'>;

/** Removes what a request made. A name that should have been refused may be one that nothing can be removed by. */
async function removeTrail(t: CheckContext, own: string, { Name }: JsonObject): Promise<void> {
  if (Name === own) return void (await t.prepare('DeleteTrail', { Name: own }));
  await t.call('DeleteTrail', { Name: own });
  if (typeof Name !== 'string' || Name === '') return;
  t.resources.keep({ kind: 'trail', id: Name });
  await t.call('DeleteTrail', { Name });
}

/** The trail is made anew after each change, since UpdateTrail itself is what is asked about. */
const updateTrail = {
  operation: 'UpdateTrail',
  access: 'standard',
  fixed: ['Name', ...pointsElsewhere],
  echoes: shownAsSent,
  echoRequirement: 'trail.update.merge',
  repeatable: true,
  async arrange(t) {
    const S3BucketName = await t.fixtures.bucket();
    const trail = await t.trails.create();
    const forms = await trailForms(t, trail);
    const settings = await trailSettings(t);
    return {
      requests: [
        changed(trail.name),
        { Name: forms.at(-1)!, S3BucketName },
        ...settings.map((some) => ({ Name: trail.name, ...some })),
      ],
      async revert() {
        await t.prepare('DeleteTrail', { Name: trail.name });
        await t.prepare('CreateTrail', { Name: trail.name, S3BucketName });
      },
      state: (request) => shownTrails(t, trail.name, request),
    };
  },
  on: { trail: changed },
  stateOf: stateOfTrail,
  plain: async (t) => changed((await t.trails.create()).name),
} satisfies Scenario<'UpdateTrail'>;

const deleteTrail = {
  operation: 'DeleteTrail',
  access: 'standard',
  fixed: ['Name'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const S3BucketName = await t.fixtures.bucket();
    const trail = await t.trails.create();
    const forms = await trailForms(t, trail);
    return {
      requests: forms.map((Name) => ({ Name })),
      revert: () => bringBack(t, { Name: trail.name, S3BucketName }),
      state: (request) => shownTrails(t, trail.name, request),
    };
  },
  on: { trail: (Name) => ({ Name }) },
  stateOf: stateOfTrail,
  plain: async (t) => ({ Name: (await t.trails.create()).name }),
} satisfies Scenario<'DeleteTrail'>;

/** Makes a trail again, unless it is still there: what was deleted by mistake may have been another one. */
async function bringBack(t: CheckContext, trail: JsonObject): Promise<void> {
  const { exchange } = await t.call('CreateTrail', trail);
  const there = errorCodeOf(exchange) === 'TrailAlreadyExistsException';
  if (!there && !(isAnswered(exchange) && exchange.result.status === 200)) await t.prepare('CreateTrail', trail);
}

/** Trails: making, changing and removing them. */
export const trailScenarios = {
  CreateTrail: createTrail,
  UpdateTrail: updateTrail,
  DeleteTrail: deleteTrail,
} satisfies Partial<Scenarios>;
