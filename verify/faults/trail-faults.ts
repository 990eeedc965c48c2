import type { JsonObject } from '../../common/json.js';
import { empty } from '../transformers/answers/empty.js';
import { fill } from '../transformers/answers/fill.js';
import { recode } from '../transformers/answers/recode.js';
import { replace } from '../transformers/answers/replace.js';
import { refuseEmpty } from '../transformers/lists/refuse-empty.js';
import { repeat } from '../transformers/lists/repeat.js';
import { pretend } from '../transformers/requests/pretend.js';
import { refuse } from '../transformers/requests/refuse.js';
import { rewrite } from '../transformers/requests/rewrite.js';
import { when } from '../transformers/requests/when.js';
import { whenRight } from '../transformers/requests/when-right.js';
import { burn } from '../transformers/state/burn.js';
import { entomb } from '../transformers/state/entomb.js';
import { haunt } from '../transformers/state/haunt.js';
import { ignore } from '../transformers/state/ignore.js';
import type { OtherCall } from '../transformers/state/other-call.js';
import { revive } from '../transformers/state/revive.js';
import { stale } from '../transformers/state/stale.js';
import { takeBack } from '../transformers/state/take-back.js';
import type { Fault } from './fault.js';
import { semantic } from './semantic.js';

const nameOf = ({ Name }: JsonObject): string => String(Name);
const isArn = ({ Name }: JsonObject): boolean => nameOf({ Name: Name ?? '' }).startsWith('arn:');
const getTrail: OtherCall = ({ Name = '' }) => ['GetTrail', { Name }];

/** Faults in what becomes of a trail: made, shown, listed, updated, deleted. */
export const trailFaults: readonly Fault[] = [
  wrongDefault('IncludeGlobalServiceEvents', false),
  wrongDefault('IsMultiRegionTrail', true),
  wrongDefault('IsOrganizationTrail', true),
  wrongDefault('LogFileValidationEnabled', true, 'EnableLogFileValidation'),

  semantic('CreateTrail', 'upper-case-name', {
    expects: ['echo/Name'],
    why: 'names are kept in one case',
    transform: replace('Name', (name) => String(name).toUpperCase()),
  }),
  semantic('CreateTrail', 'prefix-without-slash', {
    expects: ['echo/S3KeyPrefix'],
    why: 'a prefix is cut at its first slash',
    transform: replace('S3KeyPrefix', (prefix) => String(prefix).split('/')[0]!),
  }),
  semantic('CreateTrail', 'lower-case-prefix', {
    expects: ['echo/S3KeyPrefix'],
    why: 'what goes for the names of buckets is taken to go for prefixes',
    transform: replace('S3KeyPrefix', (prefix) => String(prefix).toLowerCase()),
  }),
  semantic('CreateTrail', 'validation-never-on', {
    expects: ['echo/LogFileValidationEnabled'],
    why: 'a setting whose member has another name in requests is not read',
    transform: when(
      ({ EnableLogFileValidation }) => typeof EnableLogFileValidation === 'boolean',
      ignore('EnableLogFileValidation'),
    ),
  }),
  semantic('CreateTrail', 'arn-of-another-region', {
    expects: ['echo/TrailARN'],
    why: 'one Region is written into the code',
    transform: replace('TrailARN', (arn) => String(arn).replace('us-east-1', 'eu-west-1')),
  }),
  semantic('CreateTrail', 'arn-without-name', {
    expects: ['echo/TrailARN'],
    why: 'ARNs are made of ids, as for other resources',
    transform: replace('TrailARN', (arn) => String(arn).replace(/trail\/.*/, 'trail/1f0c')),
  }),
  semantic('CreateTrail', 'accepts-duplicate-name', {
    category: 'error',
    expects: ['duplicate-name/TrailAlreadyExistsException'],
    why: 'what is stored under a name is overwritten',
    transform: pretend('TrailAlreadyExistsException'),
  }),
  semantic('CreateTrail', 'recodes-duplicate-name', {
    category: 'error',
    expects: ['error-code/TrailAlreadyExistsException'],
    why: 'a general error for whatever is there already',
    transform: recode('TrailAlreadyExistsException', 'ConflictException'),
  }),
  semantic('CreateTrail', 'name-used-up', {
    // Whatever makes a trail twice by one name meets it: that is what the other checks do, one after the other.
    select: ['CreateTrail/lifecycle/**'],
    expects: ['name-is-free-again/rejected'],
    why: 'deleted trails are only marked as deleted',
    transform: burn(nameOf, 'TrailAlreadyExistsException'),
  }),
  semantic('DeleteTrail', 'settings-left', {
    sees: ['CreateTrail'],
    select: ['CreateTrail/lifecycle/*'],
    expects: ['leaves/S3KeyPrefix'],
    why: 'settings are kept beside the trail, and are not deleted with it',
    transform: revive(nameOf, 'S3KeyPrefix'),
  }),

  semantic('DescribeTrails', 'still-listed', {
    sees: ['DescribeTrails', 'DeleteTrail'],
    select: ['DeleteTrail/**'],
    expects: ['still-finds/trail'],
    why: 'the list is a cache that a delete does not clear',
    transform: haunt('DescribeTrails', 'trailList'),
  }),
  semantic('GetTrail', 'still-shown', {
    sees: ['GetTrail', 'DeleteTrail'],
    select: ['DeleteTrail/lifecycle/gone'],
    expects: ['still-finds/trail'],
    why: 'reads come from a cache that a delete does not clear',
    transform: stale(getTrail),
  }),
  semantic('GetTrailStatus', 'still-shown', {
    sees: ['GetTrailStatus', 'DeleteTrail'],
    select: ['DeleteTrail/**'],
    expects: ['still-finds/trail'],
    why: 'the status is kept beside the trail, and is not deleted with it',
    transform: stale(({ Name = '' }) => ['GetTrailStatus', { Name }]),
  }),
  semantic('DeleteTrail', 'twice', {
    category: 'error',
    expects: ['twice/TrailNotFoundException'],
    why: 'deleting is taken for idempotent',
    transform: entomb(nameOf),
  }),

  semantic('GetTrail', 'prefix-with-slash', {
    expects: ['shows/Trail.S3KeyPrefix'],
    why: 'a prefix is shown as it is used',
    transform: replace('Trail.S3KeyPrefix', (prefix) => `${prefix}/`),
  }),
  semantic('GetTrail', 'always-custom-selectors', {
    expects: ['shows/Trail.HasCustomEventSelectors'],
    why: 'the default selector is stored as if somebody had put it',
    transform: replace('Trail.HasCustomEventSelectors', true),
  }),
  semantic('GetTrail', 'home-region-elsewhere', {
    expects: ['shows/Trail.HomeRegion'],
    why: 'one Region is written into the code',
    transform: replace('Trail.HomeRegion', 'eu-west-1'),
  }),
  semantic('GetTrail', 'arn-for-name', {
    expects: ['read-back-by-arn/GetTrail.Trail.Name'],
    why: 'the name is what was asked for, not what was stored',
    transform: when(
      isArn,
      replace('Trail.Name', (_, { Name = '' }) => Name),
    ),
  }),
  semantic('GetTrail', 'not-by-arn', {
    // A plain request names its trail by ARN, where that is told.
    expects: ['read-back-by-arn/rejected', 'valid-request/rejected'],
    why: 'trails are looked up by name alone',
    transform: whenRight(when(isArn, refuse('TrailNotFoundException'))),
  }),

  semantic('DescribeTrails', 'never-lists', {
    expects: ['finds/trail', 'finds/replica'],
    why: 'without names nothing is looked up',
    transform: when(({ trailNameList }) => trailNameList === undefined, empty('trailList')),
  }),
  semantic('DescribeTrails', 'prefix-lost', {
    expects: ['shows/trailList[].S3KeyPrefix'],
    why: 'a list shows less than a single read',
    transform: replace('trailList[].S3KeyPrefix', () => undefined),
  }),
  semantic('DescribeTrails', 'ignores-names', {
    // Each kind of name is filtered by a rule of its own, and has a check of its own.
    expects: ['by-name', 'unknown-name', 'impossible-trail-name'].map((slug) => `${slug}/DescribeTrails.trailList`),
    why: 'the filter is not implemented',
    transform: whenRight(when(({ trailNameList }) => Array.isArray(trailNameList), ignore('trailNameList'))),
  }),
  semantic('DescribeTrails', 'shows-twice', {
    expects: ['by-name/DescribeTrails.trailList'],
    why: 'a trail is found both by its name and by its ARN',
    transform: when(({ trailNameList }) => trailNameList !== undefined, repeat('trailList')),
  }),
  semantic('DescribeTrails', 'refuses-unknown-names', {
    // Of the requests with every member the names are nobody's too.
    expects: ['unknown-name/rejected', 'refused-member/trailNameList'],
    why: 'names are looked up as those of other operations are',
    transform: when(
      ({ trailNameList }) => trailNameList !== undefined,
      refuseEmpty('trailList', 'TrailNotFoundException'),
    ),
  }),

  semantic('ListTrails', 'never-lists', {
    expects: ['finds/trail'],
    why: 'the answer is a constant',
    transform: empty('Trails'),
  }),
  semantic('ListTrails', 'home-region-elsewhere', {
    expects: ['shows/Trails[].HomeRegion'],
    why: 'one Region is written into the code',
    transform: replace('Trails[].HomeRegion', 'eu-west-1'),
  }),

  semantic('UpdateTrail', 'replaces', {
    expects: ['keeps/S3KeyPrefix'],
    why: 'an update is a put: what it leaves out is reset',
    transform: rewrite((input) => ({ S3KeyPrefix: '', ...input })),
  }),
  semantic('UpdateTrail', 'forgotten', {
    expects: ['clears/S3KeyPrefix', 'sets/LogFileValidationEnabled', 'sets/S3KeyPrefix'],
    why: 'the update is made to a copy',
    transform: takeBack(async ({ Name = '' }, ask) => {
      const { S3KeyPrefix = '', LogFileValidationEnabled = false } = ((await ask('GetTrail', { Name }))?.Trail ??
        {}) as JsonObject;
      return () => ask('UpdateTrail', { Name, S3KeyPrefix, EnableLogFileValidation: LogFileValidationEnabled });
    }),
  }),
  semantic('GetTrail', 'seen-late', {
    sees: ['UpdateTrail', 'GetTrail'],
    select: ['UpdateTrail/lifecycle/clears'],
    expects: ['shows/Trail.S3KeyPrefix'],
    why: 'reads come from a cache that an update does not clear',
    transform: stale(getTrail),
  }),
  semantic('UpdateTrail', 'empty-is-absent', {
    expects: ['clears/S3KeyPrefix'],
    why: 'an empty text counts as not given',
    transform: when(({ S3KeyPrefix }) => S3KeyPrefix === '', ignore('S3KeyPrefix')),
  }),
  semantic('UpdateTrail', 'answers-old-state', {
    expects: ['answers/LogFileValidationEnabled', 'echo/LogFileValidationEnabled'],
    why: 'the answer is made before the update',
    transform: replace('LogFileValidationEnabled', false),
  }),

  semantic('CreateTrail', 'logs-at-once', {
    sees: ['GetTrailStatus'],
    select: ['GetTrailStatus/**'],
    expects: ['defaults/IsLogging'],
    why: 'the console starts a trail that it makes, and the API is taken to do so too',
    transform: replace('IsLogging', true),
  }),
  semantic('CreateTrail', 'started-at-creation', {
    sees: ['GetTrailStatus'],
    select: ['GetTrailStatus/**'],
    expects: ['defaults/StartLoggingTime'],
    why: 'times are set when a trail is made',
    transform: fill('StartLoggingTime', 1_700_000_000),
  }),
  semantic('GetTrailStatus', 'another-by-arn', {
    expects: ['by-arn/GetTrailStatus.IsLogging'],
    why: 'what is not found by name has a status of its own',
    transform: when(isArn, replace('IsLogging', false)),
  }),
  semantic('GetTrailStatus', 'not-by-arn', {
    // A plain request names its trail by ARN, where that is told.
    expects: ['by-arn/rejected', 'valid-request/rejected'],
    why: 'trails are looked up by name alone',
    transform: whenRight(when(isArn, refuse('TrailNotFoundException'))),
  }),
];

function wrongDefault(member: string, value: boolean, given = member): Fault {
  return semantic('CreateTrail', `default-${member}`, {
    expects: [`answers/${member}`],
    why: 'the default of the language, or of the console',
    transform: replace(member, (right, input) => ((input[given] ?? undefined) === undefined ? value : right)),
  });
}
