import { type AnswerViews, asNamed, type Subject, type View } from './view.js';

const settings = ['ChannelArn', 'Name', 'Source', 'Destinations'];
const ifNamed =
  (member: string) =>
  ({ arn }: Subject) =>
    arn === undefined ? undefined : { [member]: arn };

/** Every operation that shows something of a channel, which its ARN alone names. */
export const channelViews: readonly View[] = [
  {
    operation: 'GetChannel',
    input: ifNamed('Channel'),
    shows: asNamed(settings),
    gone: ['ChannelNotFoundException', 'ChannelARNInvalidException'],
  },
  {
    operation: 'ListChannels',
    input: ({ arn }) => (arn === undefined ? undefined : {}),
    entry: { list: 'Channels', key: 'ChannelArn', is: ({ arn }) => arn },
    shows: asNamed(['Name']),
    gone: [],
  },
  {
    operation: 'GetResourcePolicy',
    input: ifNamed('ResourceArn'),
    shows: asNamed(['ResourcePolicy']),
    gone: ['ResourceNotFoundException', 'ResourceARNNotValidException'],
    goneBy: 'policies.resource.unknown',
    told: { ResourcePolicyNotFoundException: { ResourcePolicy: '' } },
  },
  {
    operation: 'ListTags',
    input: ({ arn }) => (arn === undefined ? undefined : { ResourceIdList: [arn] }),
    entry: { list: 'ResourceTagList', key: 'ResourceId', is: ({ arn }) => arn },
    shows: { Tags: 'TagsList' },
    gone: ['ResourceNotFoundException', 'ChannelNotFoundException', 'ChannelARNInvalidException'],
    goneBy: 'tags.resource.unknown',
  },
];

/** What the answers of changing operations show of the channel. */
export const channelAnswers: AnswerViews = {
  CreateChannel: asNamed(settings),
  UpdateChannel: asNamed(settings),
  PutResourcePolicy: asNamed(['ResourcePolicy']),
};
