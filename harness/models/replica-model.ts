import { lastSet, nowhere, type State } from './state.js';
import { asNamed, type View } from './view.js';

const identity = ['Name', 'TrailARN', 'HomeRegion', 'IsMultiRegionTrail'];

/**
 * What another Region shows of a trail: a multi-Region one is there, with its home; any other is not. What more a replica
 * shows of its trail nothing says.
 */
export function replicaOf(trail: State): State {
  if (!trail.there || lastSet<boolean>(trail, 'IsMultiRegionTrail') !== true) return nowhere;
  const members = new Map([...trail.members].filter(([member]) => identity.includes(member)));
  const home = trail.members.get('HomeRegion');
  if (home) members.set('HomeRegion', { ...home, requirement: 'trail.describe.shadow' });
  return { there: true, members };
}

const gone = ['CloudTrailARNInvalidException', 'TrailNotFoundException'];
const byArn =
  (member: string): View['input'] =>
  ({ arn }) =>
    arn === undefined ? undefined : { [member]: arn };

/** Every operation that shows something of a replica, in the Region where it is one. */
export const replicaViews: readonly View[] = [
  {
    operation: 'DescribeTrails',
    elsewhere: true,
    input: () => ({}),
    entry: { list: 'trailList', key: 'Name', is: ({ name }) => name },
    shows: asNamed(identity),
    gone: [],
  },
  {
    operation: 'GetTrail',
    elsewhere: true,
    input: byArn('Name'),
    shows: asNamed(identity, 'Trail'),
    when: ({ there }) => there,
    gone,
  },
  { operation: 'GetTrailStatus', elsewhere: true, input: byArn('Name'), shows: {}, when: ({ there }) => there, gone },
  {
    operation: 'GetEventSelectors',
    elsewhere: true,
    input: byArn('TrailName'),
    shows: {},
    gone,
    goneBy: 'trail.other-region.arn',
  },
];
