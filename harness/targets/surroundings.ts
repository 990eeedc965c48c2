import type { Fixture } from './fixtures/fixture.js';
import type { TargetSettings } from './target-settings.js';

/** Names that `--fixture name=value` knows beside those of what trails and stores need. */
export const surroundingNames = [
  'other-region',
  'region-without-lake',
  'second-source',
  'spare-member-accounts',
  'faults',
  'closed-bucket',
  'closed-key',
  'disabled-key',
  'closed-log-group',
  'closed-log-role',
] as const;

/** What only a user can know of an account, and what an endpoint may offer, so that errors can be provoked. */
export interface Surroundings {
  /** A Region beside the run's own. There are several where nobody named one, so that what fills one leaves others alone. */
  otherRegion(which: number): Fixture;
  /** A Region that CloudTrail serves and CloudTrail Lake does not. */
  regionWithoutLake(): Fixture;
  /** A source beside Custom that the account may make a channel for. */
  secondSource(): Fixture;
  /** Member accounts of the organization, enough to go beyond the number of delegated administrators, joined by `+`. */
  spareMemberAccounts(): Fixture;
  /** A path of the endpoint at which faults can be asked for (docs/faults.md). */
  faults(): Fixture;
}

/** Regions that the partition of AWS and every emulator know. */
const regions = ['eu-west-1', 'us-west-2', 'ap-southeast-2', 'us-east-2', 'eu-central-1', 'sa-east-1'];

/** Reads them from what the user named. Off AWS any Region will do: the signature alone says which it is. */
export function namedSurroundings(named: Readonly<Record<string, string>>, settings: TargetSettings): Surroundings {
  const fixture = (name: (typeof surroundingNames)[number], what: string): Fixture => {
    const value = named[name];
    return value
      ? { value }
      : { missing: `it needs ${what}: --fixture ${name}=${name === 'faults' ? 'PATH' : 'NAME'}` };
  };
  const others = regions.filter((region) => region !== settings.region && region !== named['other-region']);
  return {
    otherRegion(which) {
      if (which === 0 && (named['other-region'] || settings.kind === 'aws'))
        return fixture('other-region', 'a Region beside the one that is checked');
      if (settings.kind === 'aws')
        return { missing: 'it makes event data stores in other Regions, which is not done on AWS' };
      return { value: others[which]! };
    },
    regionWithoutLake: () => fixture('region-without-lake', 'a Region that has no CloudTrail Lake'),
    secondSource: () => fixture('second-source', 'a source beside Custom that the account may use'),
    spareMemberAccounts: () => fixture('spare-member-accounts', 'member accounts of the organization, joined by +'),
    faults: () =>
      settings.kind === 'aws'
        ? { missing: 'AWS fails nobody on request' }
        : fixture('faults', 'an endpoint that fails on request, see docs/faults.md'),
  };
}
