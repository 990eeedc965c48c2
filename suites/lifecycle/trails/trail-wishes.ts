import fc from 'fast-check';
import type { TrailSettings } from '../../../harness/models/trail-model.js';
import type { Subject } from '../../../harness/models/view.js';

/** Settings as a history wants them: what points at something outside is on or off, whatever it is called here. */
export interface Wish {
  prefix?: string;
  globalEvents?: boolean;
  multiRegion?: boolean;
  validation?: boolean;
  topic?: boolean;
  key?: boolean;
  logs?: boolean;
}

/** Any wishes, at least so many. */
export function wishes(atLeast = 0): fc.Arbitrary<Wish> {
  const all = {
    prefix: fc.constantFrom('', 'a', 'a/b', 'logs'),
    globalEvents: fc.boolean(),
    multiRegion: fc.boolean(),
    validation: fc.boolean(),
    topic: fc.boolean(),
    key: fc.boolean(),
    logs: fc.boolean(),
  };
  const names = Object.keys(all) as (keyof Wish)[];
  const chosen = fc.subarray(names, { minLength: atLeast, maxLength: 3 });
  return fc
    .tuple(chosen, fc.record(all))
    .map(([some, values]) => Object.fromEntries(some.map((name) => [name, values[name]])) as Wish);
}

/**
 * The settings that a wish comes to with what there is to point at. A new trail has nothing to take away, and multi-Region
 * ones include the events of global services, as they have to.
 */
export function settle(wish: Wish, subject: Subject, how: 'create' | 'update'): TrailSettings {
  const { prefix, globalEvents, multiRegion, validation } = wish;
  const { topic, key, role, group } = subject;
  const given: TrailSettings = {
    ...(prefix === undefined || (prefix === '' && how === 'create') ? {} : { S3KeyPrefix: prefix }),
    ...(globalEvents === undefined ? {} : { IncludeGlobalServiceEvents: globalEvents || multiRegion === true }),
    ...(multiRegion === undefined ? {} : { IsMultiRegionTrail: multiRegion }),
    ...(validation === undefined ? {} : { EnableLogFileValidation: validation }),
    ...pointing(wish.topic, how, topic && { SnsTopicName: topic }),
    ...pointing(wish.key, how, key && { KmsKeyId: key }),
    ...pointing(wish.logs, how, role && group && { CloudWatchLogsLogGroupArn: group, CloudWatchLogsRoleArn: role }),
  };
  return given;
}

function pointing<T extends object>(on: boolean | undefined, how: 'create' | 'update', at: T | '' | undefined): object {
  if (on === undefined || !at) return {};
  if (on) return at;
  return how === 'create' ? {} : Object.fromEntries(Object.keys(at).map((member) => [member, '']));
}
