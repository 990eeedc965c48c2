import { ServiceFault } from '../service-fault.js';
import { isJsonObject, type JsonObject } from '../wire/json-value.js';

/** What a family calls its resources in answers, and the error for one that is not there. */
interface Family {
  arnMember: string;
  absentCode: string;
  /** The members of an input that name one resource. */
  naming: readonly string[];
}

const FAMILIES: Readonly<Record<string, Family>> = {
  CreateTrail: { arnMember: 'TrailARN', absentCode: 'TrailNotFoundException', naming: ['Name', 'TrailName'] },
  CreateEventDataStore: {
    arnMember: 'EventDataStoreArn',
    absentCode: 'EventDataStoreNotFoundException',
    naming: ['EventDataStore'],
  },
  CreateChannel: { arnMember: 'ChannelArn', absentCode: 'ChannelNotFoundException', naming: ['Channel'] },
  CreateDashboard: { arnMember: 'DashboardArn', absentCode: 'ResourceNotFoundException', naming: ['DashboardId'] },
};

interface Hidden {
  family: Family;
  arn: string;
  /** All that a client may call it. */
  names: readonly string[];
  region: string;
  until: number;
}

/**
 * Eventual consistency: reads do not see a resource until some time after it was made. Writes see it at once, as they go
 * to the original and not to a copy of it; so a name is taken, and what was made can be removed.
 */
export class LateVisibility {
  #hidden: Hidden[] = [];

  constructor(readonly milliseconds: number) {}

  /** Remembers what a call has made. Times in milliseconds since the epoch. */
  note(operation: string, answer: object, region: string, now: number): void {
    const family = FAMILIES[operation];
    const arn = family && (answer as Record<string, unknown>)[family.arnMember];
    if (family === undefined || typeof arn !== 'string') return;
    const names = [arn, arn.slice(arn.indexOf('/') + 1)];
    this.#hidden.push({ family, arn, names, region, until: now + this.milliseconds });
  }

  /** @throws {ServiceFault} the family's own error when a read names what it cannot see yet */
  check(operation: string, input: JsonObject, region: string, now: number): void {
    for (const { family, names } of this.#unseen(operation, region, now)) {
      if (family.naming.some((member) => names.includes(String(input[member])))) {
        throw new ServiceFault(family.absentCode, 'The resource is not there (yet)');
      }
    }
  }

  /** The answer of a read without the resources that it cannot see yet. */
  filter(operation: string, answer: object, region: string, now: number): object {
    const arns = this.#unseen(operation, region, now).map(({ arn }) => arn);
    if (arns.length === 0) return answer;
    const seen = (item: unknown) =>
      !isJsonObject(item) || !Object.values(item).some((value) => arns.includes(String(value)));
    return Object.fromEntries(
      Object.entries(answer).map(([name, value]) => [name, Array.isArray(value) ? value.filter(seen) : value]),
    );
  }

  /** A list that comes of a name, and of LookupEvents, shows events and not resources: those stay. */
  #unseen(operation: string, region: string, now: number): Hidden[] {
    this.#hidden = this.#hidden.filter(({ until }) => until > now);
    if (!/^(?:Get|List|Describe)/.test(operation)) return [];
    return this.#hidden.filter((hidden) => hidden.region === region || hidden.family === FAMILIES.CreateTrail);
  }
}
