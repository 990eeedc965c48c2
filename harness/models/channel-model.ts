import { exactly, matching, sameItems, unset } from './expected.js';
import { policyShown } from './policy-shown.js';
import { clears, concluding, defaults, nowhere, type State, sets } from './state.js';
import type { Tag } from './trail-model.js';
import type { Subject } from './view.js';

/** What UpdateChannel takes. */
export interface ChannelSettings {
  readonly Name?: string;
  readonly Destinations?: readonly object[];
}

/** What the ARN of a channel looks like: the id at its end is the service's choice. */
export function channelArn({ region }: Subject): RegExp {
  return new RegExp(`^arn:aws[a-z-]*:cloudtrail:${region}:\\d{12}:channel/[a-zA-Z0-9._-]+$`);
}

/** The one destination that channels of histories have. */
export function destinationsOf({ store = '' }: Subject): readonly object[] {
  return [{ Type: 'EVENT_DATA_STORE', Location: store }];
}

/** A fresh channel: what it was given, and no policy. */
export function created(subject: Subject, tags: readonly Tag[] = []): State {
  const { name = '', source = '' } = subject;
  return {
    there: true,
    members: new Map(
      Object.entries({
        ChannelArn: sets(matching(channelArn(subject), 'the ARN of the channel'), 'channels.create.members'),
        Name: sets(exactly(name), 'channels.create.echo'),
        Source: sets(exactly(source), 'channels.create.echo'),
        Destinations: sets(sameItems(destinationsOf(subject)), 'channels.create.echo'),
        ResourcePolicy: defaults(unset, 'policies.get.none'),
        Tags:
          tags.length > 0
            ? sets(sameItems(tags), 'tags.create.visible')
            : defaults(sameItems([]), 'tags.create.visible'),
      }),
    ),
  };
}

/** An update changes what it is given and keeps the rest, the source always. */
export function updated(state: State, { Name, Destinations }: ChannelSettings): State {
  return concluding(state, {
    ...(Name === undefined ? {} : { Name: sets(exactly(Name), 'channels.update.merge') }),
    ...(Destinations === undefined ? {} : { Destinations: sets(sameItems(Destinations), 'channels.update.merge') }),
  });
}

/** A policy takes the place of the one before. */
export function policyPut(state: State, policy: string): State {
  return concluding(state, { ResourcePolicy: sets(policyShown(policy), 'policies.put.visible') });
}

/** No policy. */
export function policyDeleted(state: State): State {
  return concluding(state, { ResourcePolicy: clears(unset, 'policies.delete.gone') });
}

/** A deleted channel leaves nothing. */
export function deleted(): State {
  return nowhere;
}
