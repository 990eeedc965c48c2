import { scheduleMembers } from './dashboard-model.js';
import { type AnswerViews, asNamed, type View } from './view.js';

const settings = ['DashboardArn', 'Type', 'Widgets', ...scheduleMembers, 'TerminationProtectionEnabled'];

/** Every operation that shows something of a dashboard. */
export const dashboardViews: readonly View[] = [
  {
    operation: 'GetDashboard',
    input: ({ name }) => ({ DashboardId: name }),
    shows: asNamed(settings),
    gone: ['ResourceNotFoundException'],
  },
  {
    operation: 'ListDashboards',
    input: ({ arn }) => (arn === undefined ? undefined : {}),
    entry: { list: 'Dashboards', key: 'DashboardArn', is: ({ arn }) => arn },
    shows: asNamed(['Type']),
    gone: [],
  },
  {
    operation: 'ListTags',
    input: ({ arn }) => (arn === undefined ? undefined : { ResourceIdList: [arn] }),
    entry: { list: 'ResourceTagList', key: 'ResourceId', is: ({ arn }) => arn },
    shows: { Tags: 'TagsList' },
    gone: ['ResourceNotFoundException'],
    goneBy: 'tags.resource.unknown',
  },
];

/** What the answers of changing operations show of the dashboard. */
export const dashboardAnswers: AnswerViews = {
  CreateDashboard: asNamed([...settings, 'Name']),
  UpdateDashboard: asNamed([...settings, 'Name']),
};
