import type { ReferenceOptions } from './reference-options.js';

/** AWS's own example ids. */
const MEMBER = '111122223333';
const SPARE: readonly string[] = ['444455556666', '555566667777', '777788889999', '999988887777'];
const WITHOUT_LAKE = 'me-central-1';

/** How a reference is set up that a run starts for itself: with all that errors can be asked for. */
export const embeddedAccount = {
  managementAccount: true,
  memberAccounts: [MEMBER, ...SPARE],
  regionsWithoutLake: [WITHOUT_LAKE],
  control: true,
  // Some checks wait for one query or import after the other, or for one change of a federation.
  queryMs: 150,
  importMs: 200,
  federationMs: 100,
  // Two of three requests are refused; to connect anew for each takes as long as all else.
  keepConnections: true,
} as const satisfies ReferenceOptions;

/** What a user would have to name elsewhere, by the name of the fixture. Channels may have any source here. */
export const embeddedFixtures: Readonly<Record<string, string>> = {
  'member-account': MEMBER,
  'spare-member-accounts': SPARE.join('+'),
  'second-source': 'Partner',
  'region-without-lake': WITHOUT_LAKE,
  faults: '/_reference/faults',
};
