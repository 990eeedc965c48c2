import { isLoopback, type TargetSettings } from '../../targets/target-settings.js';
import type { Access } from '../check/access.js';

/**
 * What a run may do unless the user says otherwise. On the embedded reference nothing is slow or billed; elsewhere on this
 * machine a run may create resources, and on other machines it only reads.
 */
export function defaultAccess({ kind, endpointUrl }: Pick<TargetSettings, 'kind' | 'endpointUrl'>): Access {
  if (kind === 'reference') return 'full';
  return isLoopback(endpointUrl) ? 'standard' : 'read-only';
}
