import type { Answer } from '../wire/answer.js';
import { queryRequest } from './query-request.js';
import type { NeighbourRequest } from './target.js';

/** Makes a topic; for a name that is taken already its ARN is the answer (API_CreateTopic of SNS). */
export function createTopic(Name: string, policy?: string): NeighbourRequest {
  const attributes = policy && { 'Attributes.entry.1.key': 'Policy', 'Attributes.entry.1.value': policy };
  return queryRequest('sns', 'CreateTopic', { Name, ...attributes });
}

/** The ARN in an answer of CreateTopic; undefined where there is none. */
export function topicArnIn({ body }: Answer): string | undefined {
  return /<TopicArn>\s*(arn:[^<\s]+)\s*<\/TopicArn>/.exec(body)?.[1];
}
