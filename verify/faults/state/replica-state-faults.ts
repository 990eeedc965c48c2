import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { inSuccess } from '../../transformers/answers/in-success.js';
import { pretend } from '../../transformers/requests/pretend.js';
import { rewrite } from '../../transformers/requests/rewrite.js';
import { entomb } from '../../transformers/state/entomb.js';
import { type Call, headerOf, withInput } from '../call.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';
import type { Transform } from '../transform.js';
import { codeOf, refusal, successOf } from '../wire/faulty-answer.js';

const histories = '_/lifecycle/replica-histories';
const home = 'us-east-1';
const regionOf = (call: Call) => headerOf(call, 'authorization').split('/')[2] ?? home;

/** A fault that shows in other Regions than the one that is checked. */
function elsewhere(transform: Transform): Transform {
  return async (call, forward, memory) => (regionOf(call) === home ? forward(call) : transform(call, forward, memory));
}

/** Faults in what other Regions know of a trail. */
export const replicaStateFaults: readonly Fault[] = [
  replica('DescribeTrails', 'shows-none', {
    expects: ['finds/replica'],
    why: 'each Region has a list of its own',
    transform: rewrite((input) => ({ ...input, includeShadowTrails: false })),
  }),
  replica('DescribeTrails', 'shows-all', {
    expects: ['replicas/includeShadowTrails'],
    why: 'the member is not looked at',
    transform: rewrite(({ includeShadowTrails: _, ...input }) => input),
  }),
  replica('DescribeTrails', 'home-is-here', {
    expects: ['shows/trailList[].HomeRegion'],
    why: 'the home of a trail is the Region that the call came to',
    transform: inSuccess((body, call) => {
      const trails = Array.isArray(body.trailList) ? body.trailList.filter(isJsonObject) : [];
      for (const trail of trails) trail.HomeRegion = regionOf(call);
    }),
  }),
  replica('DescribeTrails', 'replicas-stay', {
    expects: ['still-finds/replica'],
    why: 'what was replicated once is never taken back',
    transform: elsewhere(async (call, forward, memory) => {
      const known = memory.of('replicas', () => new Map<unknown, JsonObject>());
      const answer = await forward(call);
      const body = successOf(answer);
      if (!body || call.input.includeShadowTrails === false || !Array.isArray(body.trailList)) return answer;
      const shown = body.trailList.filter(isJsonObject);
      for (const trail of shown) known.set(trail.TrailARN, trail);
      const rest = [...known.values()].filter(({ TrailARN }) => !shown.some((one) => one.TrailARN === TrailARN));
      body.trailList = [...shown, ...rest];
      return answer;
    }),
  }),
  ...['GetTrail', 'GetTrailStatus', 'GetEventSelectors'].map((operation) =>
    replica(operation, 'no-arn-of-elsewhere', {
      expects: ['finds/replica'],
      why: 'an ARN of another Region is refused unseen',
      transform: elsewhere(async (call, forward) => {
        const answer = await forward(call);
        return successOf(answer) && trailOf(call).includes(`:${home}:`)
          ? refusal('CloudTrailARNInvalidException')
          : answer;
      }),
    }),
  ),
  replica('GetEventSelectors', 'replicas-stay', {
    expects: ['still-finds/replica'],
    why: 'what was replicated once is never taken back',
    transform: elsewhere(entomb(({ TrailName }) => String(TrailName))),
  }),
  ...['GetTrail', 'GetTrailStatus'].map((operation) =>
    replica(operation, 'any-bare-name', {
      category: 'error',
      expects: ['replica-by-arn/TrailNotFoundException'],
      why: 'names are looked up in one store for all Regions',
      transform: elsewhere(async (call, forward, memory) => {
        const arns = memory.of('arns', () => new Map<string, string>());
        const asked = trailOf(call);
        if (asked.startsWith('arn:')) arns.set(asked.slice(asked.lastIndexOf('/') + 1), asked);
        const answer = await forward(call);
        const arn = codeOf(answer) === 'TrailNotFoundException' && arns.get(asked);
        return arn ? forward(withInput(call, { ...call.input, Name: arn })) : answer;
      }),
    }),
  ),
  ...['StartLogging', 'StopLogging', 'DeleteTrail'].map((operation) =>
    replica(operation, 'works-anywhere', {
      category: 'error',
      expects: ['not-home-region/InvalidHomeRegionException'],
      why: 'the home of a trail is not compared',
      transform: pretend('InvalidHomeRegionException'),
    }),
  ),
];

function trailOf({ input: { Name, TrailName = '' } }: Call): string {
  return String(Name ?? TrailName);
}

function replica(operation: string, what: string, rest: Parameters<typeof semantic>[2]): Fault {
  const select = [histories, `${operation}/lifecycle/*repl*`, `${operation}/errors/not-home-region`];
  return semantic(operation, what, { select, ...rest });
}
