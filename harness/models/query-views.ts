import { type AnswerViews, asNamed, type Subject, type View } from './view.js';

const byId = ({ id }: Subject) => (id === undefined ? undefined : { QueryId: id });

/** Every operation that shows something of a query. */
export const queryViews: readonly View[] = [
  {
    operation: 'DescribeQuery',
    input: byId,
    shows: asNamed(['QueryId', 'QueryString', 'QueryStatus']),
    gone: ['QueryIdNotFoundException'],
  },
  {
    operation: 'GetQueryResults',
    input: byId,
    shows: asNamed(['QueryStatus']),
    gone: ['QueryIdNotFoundException'],
  },
  {
    operation: 'ListQueries',
    input: ({ id, store }) => (id === undefined ? undefined : { EventDataStore: store }),
    entry: { list: 'Queries', key: 'QueryId', is: ({ id }) => id },
    shows: asNamed(['QueryStatus']),
    gone: [],
  },
];

/** What the answers of changing operations show of the query; its status may be that of a moment ago. */
export const queryAnswers: AnswerViews = {
  CancelQuery: asNamed(['QueryId']),
};
