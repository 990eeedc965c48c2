/** The id of a resource that no account has: the form of one, and too plain to be given out. */
export const nobodysId = '00000000-0000-4000-8000-000000000000';

/** A name that keeps the rules of trails and dashboards and that no account will have. */
export const nobodysName = 'ctc-nothing-has-this-name-8f14e45f';

/** A text that is no ARN of anything, and no name of a trail that anybody has. */
export const noArn = 'no-arn-at-all';

/** The number of an account that is nobody's, which every organization rejects. */
export const nobodysAccount = '000000000000';

/** The ARN of a role that no account has. */
export const nobodysRole = 'arn:aws:iam::123456789012:role/ctc-no-such-role';

/** The ARN of an event data store that is not there, in an account that is nobody's: the one of AWS's own examples. */
export function nobodysStoreArn(region: string): string {
  return `arn:aws:cloudtrail:${region}:123456789012:eventdatastore/${nobodysId}`;
}

/**
 * An event data store that is not there. The documentation has two errors for it: one for the store that is not found,
 * one for an ARN that maps to no store of the account.
 */
export const unknownStore = {
  slug: 'unknown-event-data-store',
  title: 'an event data store that does not exist',
  codes: ['EventDataStoreNotFoundException', 'EventDataStoreARNInvalidException'],
  requirement: 'lake.unknown-store',
} as const;

/** A token that no answer gave. It keeps the published bounds of tokens. */
export const unknownToken = { slug: 'unknown-token', title: 'an unknown token' } as const;
export const nobodysToken = 'ctc-no-answer-gave-this-token';
