import { eventRecord } from '../events/event-record.js';
import { EVENT_SOURCE, type RecordedEvent } from '../events/recorded-event.js';
import { isJsonObject } from '../wire/json-value.js';

/** A field of event records as a query names it, with its text; undefined: the event has none. */
export interface Column {
  name: string;
  read: (event: RecordedEvent) => string | undefined;
  /** Whether its text is a time. */
  isTime: boolean;
}

/** The members of a record, in its order: what `*` stands for. */
const NAMES: readonly string[] = [
  'eventVersion',
  'userIdentity',
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'userAgent',
  'errorCode',
  'errorMessage',
  'requestParameters',
  'responseElements',
  'requestID',
  'eventID',
  'readOnly',
  'resources',
  'eventType',
  'managementEvent',
  'recipientAccountId',
  'eventCategory',
];

const IDENTITY: readonly string[] = ['type', 'principalId', 'arn', 'accountId', 'accessKeyId', 'userName'];

/** Shortcuts past the record: a query may read one field of thousands of events. */
const QUICK: Readonly<Record<string, Column['read']>> = {
  eventTime: (event) => timeText(event.time),
  eventSource: () => EVENT_SOURCE,
  eventName: (event) => event.operation,
  awsRegion: (event) => event.region,
  sourceIPAddress: (event) => event.sourceAddress,
  userAgent: (event) => event.userAgent,
  errorCode: (event) => event.error?.code,
  errorMessage: (event) => event.error?.message,
  requestID: (event) => event.requestId,
  eventID: (event) => event.id,
  readOnly: (event) => String(event.readOnly),
  recipientAccountId: (event) => event.account,
};

let latest: { time: number; text: string } | undefined;

/** Events stand by the second, and neighbours share theirs. */
function timeText(time: number): string {
  if (latest?.time !== time) latest = { time, text: new Date(time).toISOString().replace('T', ' ').replace('Z', '') };
  return latest.text;
}

const COLUMNS: ReadonlyMap<string, Column['read']> = new Map([
  ...NAMES.map((name) => [name.toLowerCase(), QUICK[name] ?? ((event) => text(eventRecord(event)[name]))] as const),
  ...IDENTITY.map((name) => [`useridentity.${name.toLowerCase()}`, identityReader(name)] as const),
]);

/** All columns. */
export const allColumns: readonly Column[] = NAMES.map((name) => findColumn(name)!);

/** The column of that name, in the spelling of the query, whatever the case; undefined: events have no such field. */
export function findColumn(name: string): Column | undefined {
  const read = COLUMNS.get(name.toLowerCase());
  return read && { name, read, isTime: name.toLowerCase() === 'eventtime' };
}

function identityReader(name: string): Column['read'] {
  return (event) => {
    const identity = eventRecord(event).userIdentity;
    return isJsonObject(identity) ? text(identity[name]) : undefined;
  };
}

/** Structures and lists as JSON; how the service writes them stands in no source at hand. */
function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
