import type { JsonObject } from '../../../common/json.js';
import { rebody } from '../../transformers/answers/rebody.js';
import { reheader } from '../../transformers/answers/reheader.js';
import { restatus } from '../../transformers/answers/restatus.js';
import { when } from '../../transformers/requests/when.js';
import type { Fault } from '../fault.js';
import type { Transform } from '../transform.js';
import { success } from './faulty-answer.js';

/** Faults in what every answer has, whatever the operation: status, headers, a JSON body, an error code. */
export const envelopeFaults: readonly Fault[] = [
  ...['CreateTrail', 'StartLogging', 'GetDashboard'].map((operation) =>
    envelope(operation, 'created', 'success-status', 'REST habits: 201 for what was made', restatus('success', 201)),
  ),
  ...['GetTrail', 'DeleteChannel', 'GetImport'].map((operation) =>
    envelope(
      operation,
      'not-found',
      'error-status',
      'REST habits: 404 for what is not there',
      restatus('refusal', 404),
    ),
  ),
  ...['ListTrails', 'StopLogging', 'GetEventDataStore'].map((operation) =>
    envelope(
      operation,
      'plain-json',
      'content-type',
      'the content type that the framework sets',
      reheader('Content-Type', 'application/json'),
    ),
  ),
  ...['DescribeTrails', 'AddTags', 'ListQueries'].map((operation) =>
    envelope(
      operation,
      'no-request-id',
      'request-id',
      'nobody thought of request ids',
      reheader('x-amzn-RequestId', undefined),
    ),
  ),
  envelope(
    'GetTrailStatus',
    'request-id-no-uuid',
    'request-id',
    'request ids are counted',
    reheader('x-amzn-RequestId', '42'),
  ),
  ...['ListTags', 'DescribeQuery', 'ListChannels'].map((operation) =>
    envelope(
      operation,
      'xml',
      'json-body',
      'answers in the protocol of older services',
      rebody('success', () => '<R/>'),
    ),
  ),
  ...['UpdateTrail', 'GetChannel', 'StopImport'].map((operation) =>
    envelope(
      operation,
      'page-of-html',
      'json-body',
      'the error page of the framework',
      rebody('refusal', () => '<html><body>Bad request</body></html>'),
    ),
  ),
  ...['StartLogging', 'GetQueryResults', 'DeleteDashboard'].map((operation) =>
    envelope(operation, 'no-code', 'error-code', 'errors tell a text only', rebody('refusal', without('__type'))),
  ),
  ...['DeleteTrail', 'RemoveTags', 'StartQuery'].map((operation) =>
    envelope(
      operation,
      'no-message',
      'error-message',
      'errors tell a code only',
      rebody('refusal', without('Message')),
    ),
  ),
  {
    id: '_/accepts/unknown-operation',
    category: 'protocol',
    operation: '_',
    expects: ['_/unknown-operation/refused'],
    why: 'a catch-all route answers whatever it is asked',
    transform: when(
      (_, operation) => operation.includes('_'),
      async () => success({}),
    ),
  },
];

function envelope(operation: string, what: string, slug: string, why: string, transform: Transform): Fault {
  return { id: `${operation}/${what}`, category: 'protocol', operation, expects: [`_/${slug}`], why, transform };
}

function without(member: string) {
  return (body: JsonObject | string) => {
    if (typeof body === 'object') delete body[member];
    return body;
  };
}
