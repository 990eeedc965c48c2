import { expect, test } from 'vitest';
import { Answer } from '../../../../harness/wire/answer.js';
import type { Exchange } from '../../../../harness/wire/exchange.js';
import { toldBy } from '../../../../suites/support/requests/told-by.js';

/** An exchange, as far as its texts go. */
function exchange(operation: string, input: object, output: object, status = 200): Exchange {
  const body = JSON.stringify(output);
  return {
    operation,
    request: {
      method: 'POST',
      url: 'http://127.0.0.1/',
      headers: [],
      body: JSON.stringify(input),
      scope: { region: 'us-east-1', service: 'cloudtrail' },
    },
    result: new Answer({ status, headers: [], body, validUtf8: true, bytes: body.length }),
    sentAt: 0,
    durationMs: 0,
    attempts: 1,
  };
}

const arn = 'arn:aws:cloudtrail:us-east-1:123456789012:trail/sample';
const made = exchange('CreateEventDataStore', { Name: 'mine' }, { EventDataStoreArn: arn, Name: 'mine' });

test.each([
  ['an ARN', arn],
  ['the id at its end', 'sample'],
])('%s was told by the answer that has it first', (_, text) => {
  const again = exchange('GetEventDataStore', { EventDataStore: arn }, { EventDataStoreArn: arn });
  expect(toldBy([made, again], [text])).toEqual({
    operation: 'CreateEventDataStore',
    path: 'EventDataStoreArn',
    value: arn,
  });
});

test('members are named as gaps name them', () => {
  const list = exchange('ListChannels', {}, { Channels: [{ ChannelArn: arn }] });
  expect(toldBy([list], [arn])?.path).toBe('Channels[].ChannelArn');
});

test.each([
  ['what we sent comes back', [made], 'mine'],
  ['nobody said it', [made], 'other'],
  ['a part of a word is none', [made], 'ample'],
  ['a refusal tells nothing', [exchange('GetTrail', {}, { Message: 'sample' }, 400)], 'sample'],
])('it is our own where %s', (_, steps, text) => {
  expect(toldBy(steps, [text])).toBeUndefined();
});
