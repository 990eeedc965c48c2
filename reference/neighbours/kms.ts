import { formatArn } from '../cloudtrail-arn.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import type { JsonObject } from '../wire/json-value.js';
import { numberMember, stringMember } from '../wire/members.js';
import type { JsonOperation } from './json-protocol.js';
import type { Key } from './key-store.js';
import { type NeighbourCall, NeighbourFault } from './neighbour-call.js';
import { isPolicy } from './policy-allows.js';

const ALIAS = /^alias\/[A-Za-z0-9/_-]{1,250}$/;
const DAY_MS = 24 * 3600 * 1000;

const createKey: JsonOperation = (input, call) => {
  const id = call.ids.uuid();
  const arn = formatArn('kms', call.region, call.account, `key/${id}`);
  const description = stringMember(input, 'Description') ?? '';
  const key: Key = { id, arn, description, createdAt: call.now, state: 'Enabled', policy: readPolicy(input) };
  call.state.keys.add(key);
  return { KeyMetadata: metadata(key, call) };
};

const describeKey: JsonOperation = (input, call) => ({ KeyMetadata: metadata(findKey(input, call), call) });

/** All keys of the Region on one page, whatever page is asked for. */
const listKeys: JsonOperation = (_input, call) => {
  const keys = call.state.keys.all().filter(({ arn }) => arn.includes(`:${call.region}:`));
  return { Keys: keys.map(({ id, arn }) => ({ KeyId: id, KeyArn: arn })), Truncated: false };
};

const createAlias: JsonOperation = (input, call) => {
  const name = stringMember(input, 'AliasName') ?? '';
  if (!ALIAS.test(name) || name.startsWith('alias/aws/')) {
    throw new NeighbourFault('ValidationException', `Not the name of an alias: ${name.slice(0, 300)}`);
  }
  const key = findKey({ KeyId: stringMember(input, 'TargetKeyId') ?? '' }, call);
  if (!call.state.keys.addAlias(formatArn('kms', call.region, call.account, name), key)) {
    throw new NeighbourFault('AlreadyExistsException', `An alias with the name ${name} already exists`);
  }
  return undefined;
};

const deleteAlias: JsonOperation = (input, call) => {
  const name = stringMember(input, 'AliasName') ?? '';
  if (!call.state.keys.removeAlias(formatArn('kms', call.region, call.account, name))) {
    throw new NeighbourFault('NotFoundException', `Alias ${name.slice(0, 300)} is not found.`);
  }
  return undefined;
};

const putKeyPolicy: JsonOperation = (input, call) => {
  findKey(input, call).policy = readPolicy(input);
  return undefined;
};

const setState =
  (state: Key['state']): JsonOperation =>
  (input, call) => {
    findKey(input, call).state = state;
    return undefined;
  };

/** The key stays, unusable, until the waiting period is over; nothing here looks past that. */
const scheduleKeyDeletion: JsonOperation = (input, call) => {
  const key = findKey(input, call);
  const days = numberMember(input, 'PendingWindowInDays') ?? 30;
  if (days < 7 || days > 30) {
    throw new NeighbourFault('ValidationException', 'PendingWindowInDays must be between 7 and 30');
  }
  if (key.state === 'PendingDeletion') {
    throw new NeighbourFault('KMSInvalidStateException', `${key.arn} is pending deletion.`);
  }
  key.state = 'PendingDeletion';
  const DeletionDate = epochSeconds(call.now + days * DAY_MS);
  return { KeyId: key.arn, KeyState: key.state, DeletionDate, PendingWindowInDays: days };
};

function findKey(input: JsonObject, call: NeighbourCall): Key {
  const text = stringMember(input, 'KeyId') ?? '';
  const resource = text.startsWith('alias/') ? text : `key/${text}`;
  const arn = text.startsWith('arn:') ? text : formatArn('kms', call.region, call.account, resource);
  const key = call.state.keys.find(arn);
  if (key === undefined || !key.arn.includes(`:${call.region}:`)) {
    throw new NeighbourFault('NotFoundException', `Key '${arn.slice(0, 300)}' does not exist`);
  }
  return key;
}

function readPolicy(input: JsonObject): string | undefined {
  const policy = stringMember(input, 'Policy');
  if (policy !== undefined && !isPolicy(policy)) {
    throw new NeighbourFault('MalformedPolicyDocumentException', 'The new key policy is not a policy document');
  }
  return policy;
}

function metadata(key: Key, call: NeighbourCall): object {
  return {
    AWSAccountId: call.account,
    KeyId: key.id,
    Arn: key.arn,
    CreationDate: epochSeconds(key.createdAt),
    Enabled: key.state === 'Enabled',
    Description: key.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: key.state,
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: false,
  };
}

/**
 * As much of KMS as a trail needs: keys, their aliases, policies and states.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html and its neighbours.
 */
export const kms: ReadonlyMap<string, JsonOperation> = new Map([
  ['TrentService.CreateKey', createKey],
  ['TrentService.DescribeKey', describeKey],
  ['TrentService.ListKeys', listKeys],
  ['TrentService.CreateAlias', createAlias],
  ['TrentService.DeleteAlias', deleteAlias],
  ['TrentService.PutKeyPolicy', putKeyPolicy],
  ['TrentService.DisableKey', setState('Disabled')],
  ['TrentService.EnableKey', setState('Enabled')],
  ['TrentService.ScheduleKeyDeletion', scheduleKeyDeletion],
]);
