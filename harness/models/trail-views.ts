import { type AnswerViews, asNamed, type Subject, type View } from './view.js';

const settings = [
  'Name',
  'TrailARN',
  'S3BucketName',
  'S3KeyPrefix',
  'SnsTopicName',
  'SnsTopicARN',
  'IncludeGlobalServiceEvents',
  'IsMultiRegionTrail',
  'IsOrganizationTrail',
  'LogFileValidationEnabled',
  'CloudWatchLogsLogGroupArn',
  'CloudWatchLogsRoleArn',
  'KmsKeyId',
  'RecursiveLogging',
];
const onlyRead = ['HomeRegion', 'HasCustomEventSelectors', 'HasInsightSelectors'];
const gone = ['TrailNotFoundException'];
const byName = ({ name }: Subject) => ({ Name: name });
const byTrailName = ({ name }: Subject) => ({ TrailName: name });
const named = { key: 'Name', is: ({ name }: Subject) => name };

/** Every operation that shows something of a trail. */
export const trailViews: readonly View[] = [
  { operation: 'GetTrail', input: byName, shows: asNamed([...settings, ...onlyRead], 'Trail'), gone },
  {
    operation: 'DescribeTrails',
    input: () => ({}),
    entry: { list: 'trailList', ...named },
    shows: asNamed([...settings, ...onlyRead]),
    gone: [],
  },
  {
    operation: 'ListTrails',
    input: () => ({}),
    entry: { list: 'Trails', ...named },
    shows: asNamed(['HomeRegion', 'TrailARN']),
    gone: [],
  },
  {
    operation: 'GetTrailStatus',
    input: byName,
    shows: asNamed([
      'IsLogging',
      'StartLoggingTime',
      'StopLoggingTime',
      'LatestDeliveryTime',
      'TimeLoggingStarted',
      'TimeLoggingStopped',
    ]),
    gone,
  },
  {
    operation: 'GetEventSelectors',
    input: byTrailName,
    shows: asNamed(['TrailARN', 'EventSelectors', 'AdvancedEventSelectors']),
    gone,
  },
  {
    operation: 'GetInsightSelectors',
    input: byTrailName,
    shows: asNamed(['TrailARN', 'InsightSelectors']),
    gone,
    told: { InsightNotEnabledException: { InsightSelectors: [] } },
  },
  {
    operation: 'ListTags',
    input: ({ arn }) => (arn === undefined ? undefined : { ResourceIdList: [arn] }),
    entry: { list: 'ResourceTagList', key: 'ResourceId', is: ({ arn }) => arn },
    shows: { Tags: 'TagsList' },
    gone: ['ResourceNotFoundException', ...gone],
    goneBy: 'tags.resource.unknown',
  },
];

/** What the answers of changing operations show of the trail. */
export const trailAnswers: AnswerViews = {
  CreateTrail: asNamed(settings),
  UpdateTrail: asNamed(settings),
  PutEventSelectors: asNamed(['TrailARN', 'EventSelectors', 'AdvancedEventSelectors']),
  PutInsightSelectors: asNamed(['TrailARN', 'InsightSelectors']),
};
