import { formatArn } from '../cloudtrail-arn.js';
import { NeighbourFault } from './neighbour-call.js';
import { isPolicy } from './policy-allows.js';
import type { PolicyHolder } from './policy-holder.js';
import { type QueryOperation, type QueryParameters, type QueryService, required } from './query-protocol.js';

const NAME = /^[A-Za-z0-9_-]{1,256}$/;

/** CreateTopic is idempotent: the ARN of a topic that is there already is its answer. */
const createTopic: QueryOperation = (parameters, { state, region, account }) => {
  const name = required(parameters, 'Name');
  if (!NAME.test(name)) throw new NeighbourFault('InvalidParameter', 'Invalid parameter: Topic Name');
  const arn = formatArn('sns', region, account, name);
  if (!state.topics.has(arn)) state.topics.set(arn, { policy: policyAmong(parameters) });
  return { TopicArn: arn };
};

const deleteTopic: QueryOperation = (parameters, { state }) => {
  state.topics.delete(required(parameters, 'TopicArn'));
  return undefined;
};

/** Of all attributes only the policy means something here. */
const setTopicAttributes: QueryOperation = (parameters, { state }) => {
  const topic: PolicyHolder | undefined = state.topics.get(required(parameters, 'TopicArn'));
  if (topic === undefined) throw new NeighbourFault('NotFound', 'Topic does not exist', 404);
  if (required(parameters, 'AttributeName') === 'Policy')
    topic.policy = checked(parameters.get('AttributeValue') ?? '');
  return undefined;
};

function policyAmong(parameters: QueryParameters): string | undefined {
  for (const [name, value] of parameters) {
    const entry = /^(Attributes\.entry\.\d+)\.key$/.exec(name)?.[1];
    if (entry !== undefined && value === 'Policy') return checked(parameters.get(`${entry}.value`) ?? '');
  }
  return undefined;
}

function checked(policy: string): string {
  if (!isPolicy(policy)) throw new NeighbourFault('InvalidParameter', 'Invalid parameter: Policy');
  return policy;
}

/**
 * As much of SNS as a trail needs.
 * Source: https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html and its neighbours.
 */
export const sns: QueryService = {
  namespace: 'http://sns.amazonaws.com/doc/2010-03-31/',
  operations: new Map([
    ['CreateTopic', createTopic],
    ['DeleteTopic', deleteTopic],
    ['SetTopicAttributes', setTopicAttributes],
  ]),
};
