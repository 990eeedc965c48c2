import type { ErrorPair } from '../../spec/generated/error-pairs.js';
import type { PairEntry } from './pair-entry.js';
import { channelPairs } from './pairs/channels.js';
import { dashboardPairs } from './pairs/dashboards.js';
import { eventConfigurationPairs } from './pairs/event-configuration.js';
import { storePairs } from './pairs/event-data-stores.js';
import { eventPairs } from './pairs/events.js';
import { excludedPairs } from './pairs/excluded.js';
import { federationPairs } from './pairs/federation.js';
import { importPairs } from './pairs/imports.js';
import { insightPairs } from './pairs/insights.js';
import { organizationPairs } from './pairs/organizations.js';
import { policyPairs } from './pairs/policies.js';
import { queryPairs } from './pairs/queries.js';
import { rightsPairs } from './pairs/rights.js';
import { tagPairs } from './pairs/tags.js';
import { trailPairs } from './pairs/trails.js';

/**
 * How each documented error of each operation is brought about, or why it is not. A pair without an entry has no check yet:
 * a run says so.
 */
export const registry: Readonly<Partial<Record<ErrorPair, PairEntry>>> = {
  ...trailPairs,
  ...insightPairs,
  ...tagPairs,
  ...eventPairs,
  ...storePairs,
  ...eventConfigurationPairs,
  ...federationPairs,
  ...queryPairs,
  ...importPairs,
  ...channelPairs,
  ...dashboardPairs,
  ...policyPairs,
  ...organizationPairs,
  ...rightsPairs,
  ...excludedPairs,
};
