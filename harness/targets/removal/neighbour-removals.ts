import { type Exchange, isSuccessful } from '../../wire/exchange.js';
import { rolePolicyName } from '../fixtures/role-policy-name.js';
import { createTopic, topicArnIn } from '../fixtures/topic-requests.js';
import { jsonRequest } from '../json-request.js';
import { queryRequest } from '../query-request.js';
import type { Target } from '../target.js';

/** How a kind of resource is removed, and by which codes a target says that it is gone already. */
export interface Removal {
  send: (target: Target, id: string) => Promise<Exchange>;
  gone: readonly string[];
}

/** Days after which a key is gone; KMS has no shorter time (API_ScheduleKeyDeletion of KMS). */
const keyDeletionDays = 7;

/** How fixtures that were made through the neighbours of CloudTrail are removed. */
export const neighbourRemovals = {
  bucket: {
    send: (target, id) => target.neighbour({ service: 's3', method: 'DELETE', path: `/${id}` }),
    gone: [],
  },
  object: {
    send: (target, id) => target.neighbour({ service: 's3', method: 'DELETE', path: `/${id}` }),
    gone: [],
  },
  // A role that has a policy stays.
  role: {
    send: async (target, id) => {
      await target.neighbour(queryRequest('iam', 'DeleteRolePolicy', { RoleName: id, PolicyName: rolePolicyName }));
      return target.neighbour(queryRequest('iam', 'DeleteRole', { RoleName: id }));
    },
    gone: [],
  },
  // A topic is deleted by its ARN, and making it again tells that.
  topic: {
    send: async (target, id) => {
      const made = await target.neighbour(createTopic(id));
      const TopicArn = isSuccessful(made) ? topicArnIn(made.result) : undefined;
      return TopicArn === undefined ? made : target.neighbour(queryRequest('sns', 'DeleteTopic', { TopicArn }));
    },
    gone: [],
  },
  // A key that waits for its deletion can neither be used nor deleted any sooner. By its plain id, the first form of KMS.
  key: {
    send: (target, arn) => {
      const KeyId = arn.slice(arn.lastIndexOf('/') + 1);
      return target.neighbour(
        jsonRequest('kms', 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: keyDeletionDays }),
      );
    },
    gone: ['KMSInvalidStateException'],
  },
  'log-group': {
    send: (target, id) => target.neighbour(jsonRequest('logs', 'DeleteLogGroup', { logGroupName: id })),
    gone: [],
  },
} satisfies Record<string, Removal>;

/** Kinds of resources of the neighbours of CloudTrail. */
export type NeighbourKind = keyof typeof neighbourRemovals;
