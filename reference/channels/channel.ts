/** Where the events of a channel go. */
export interface Destination {
  Type: 'EVENT_DATA_STORE';
  /** The ARN of an event data store. */
  Location: string;
}

/** A channel, kept in the Region that it was made in. */
export interface Channel {
  readonly serial: number;
  readonly region: string;
  /** The suffix of the ARN, a UUID. */
  readonly id: string;
  readonly arn: string;
  readonly source: string;
  name: string;
  destinations: Destination[];
  /** Value undefined: the tag has no value. */
  readonly tags: Map<string, string | undefined>;
}

/** The members of a channel that all operations but ListChannels return. */
export function channelAnswer({ arn, name, source, destinations }: Channel) {
  return { ChannelArn: arn, Name: name, Source: source, Destinations: destinations };
}
