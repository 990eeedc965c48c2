import type { Check } from '../../harness/engine/context/check.js';
import { isMutating } from '../../harness/wire/is-mutating.js';
import { loadFacts } from '../../spec/facts.js';
import type { OperationName } from '../../spec/generated/types.js';
import { onLake } from '../support/resources/on-lake.js';
import { allScenarios } from '../support/scenarios/all-scenarios.js';
import { nonexistent, type Reference } from '../support/scenarios/reference.js';
import { unpreparedRequest } from '../support/scenarios/requests.js';
import type { Scenario } from '../support/scenarios/scenario.js';
import { unknownStore } from '../support/test-data/nobodys.js';
import { type RejectedCall, rejects } from './rejects.js';

/** What comes of a request on something that does not exist. */
interface OnNothing extends Pick<RejectedCall, 'slug' | 'title' | 'codes' | 'gap'> {
  /** The requirements that say so; each operation is asked about the one that names it, and not at all where none does. */
  requirements: readonly string[];
  onLake?: true;
}

const byReference: { readonly [R in Reference]?: OnNothing } = {
  trail: {
    slug: 'unknown-trail',
    title: 'the name of a trail that does not exist',
    codes: ['TrailNotFoundException'],
    requirements: [
      'trail.unknown',
      'trail.unknown.documented',
      'insights.unknown-trail',
      'lake.configuration.unknown-trail',
    ],
  },
  store: { ...unknownStore, requirements: [unknownStore.requirement], onLake: true },
  statement: {
    ...unknownStore,
    codes: [...unknownStore.codes, 'InvalidQueryStatementException'],
    requirements: ['queries.start.unknown-store'],
    onLake: true,
  },
  query: {
    slug: 'unknown-query',
    title: 'the id of a query that does not exist',
    codes: ['QueryIdNotFoundException'],
    requirements: ['queries.unknown'],
    onLake: true,
  },
  import: {
    slug: 'unknown-import',
    title: 'the id of an import that does not exist',
    codes: ['ImportNotFoundException'],
    requirements: ['imports.unknown'],
    onLake: true,
  },
  channel: {
    slug: 'unknown-channel',
    title: 'the id of a channel that does not exist',
    codes: ['ChannelNotFoundException', 'ChannelARNInvalidException'],
    requirements: ['channels.unknown'],
    onLake: true,
  },
  dashboard: {
    slug: 'unknown-dashboard',
    title: 'the name of a dashboard that does not exist',
    codes: ['ResourceNotFoundException'],
    requirements: ['dashboards.unknown'],
    onLake: true,
  },
  tagged: {
    slug: 'malformed-arn',
    title: 'a resource id that is not an ARN',
    codes: ['CloudTrailARNInvalidException'],
    requirements: ['tags.arn.malformed'],
  },
  policyOwner: {
    slug: 'malformed-arn',
    title: 'a resource that is not an ARN',
    codes: ['ResourceARNNotValidException'],
    requirements: ['policies.arn.malformed'],
    onLake: true,
  },
  // Which of its errors an account gets here depends on the organization that it is in, or not in: the code is open.
  account: {
    slug: 'unknown-account',
    title: 'the id of an account that does not exist',
    requirements: ['organizations.unknown-account'],
    gap: { rule: 'no-member-account', path: 'AccountNotFoundException' },
  },
};

/** Codes that are as good, because more than the resource is wrong and which of the two is told first is open. */
const also: { readonly [O in OperationName]?: readonly string[] } = {
  // The role is not there either.
  EnableFederation: ['InvalidParameterException', 'AccessDeniedException'],
  // Without the store's ARN, which one sentence of the page calls for and another does not.
  CancelQuery: ['InvalidParameterException'],
  // Fewer Regions offer it than offer Lake.
  GenerateQuery: ['UnsupportedOperationException'],
  // The policy speaks of the same resource, so that it is not valid either.
  PutResourcePolicy: ['ResourcePolicyNotValidException'],
};

/** Every operation that names a resource, called about one that does not exist. */
export const onNothing: Check[] = allScenarios.flatMap((scenario) =>
  (Object.keys(scenario.on ?? {}) as Reference[]).flatMap((reference) => checkOf(scenario, reference)),
);

function checkOf({ operation, unprepared, on }: Scenario, reference: Reference): Check[] {
  const { requirements = [], onLake: isOnLake, codes, ...call } = byReference[reference] ?? {};
  const requirement = requirements.find((id) => loadFacts().requirements.get(id)?.operations.includes(operation));
  if (!requirement) return [];
  const rejected = rejects(operation, {
    ...(call as Pick<OnNothing, 'slug' | 'title' | 'gap'>),
    requirement,
    ...(codes ? { codes: [...codes, ...(also[operation] ?? [])] } : {}),
    ...(isMutating(operation) ? {} : { access: 'read-only' }),
    request: async (t) => (unprepared ? unpreparedRequest(t, operation) : on![reference]!(nonexistent[reference], t)),
  });
  return [isOnLake ? onLake(rejected) : rejected];
}
