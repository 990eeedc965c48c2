import fc from 'fast-check';
import { s3KeyPrefix } from '../../generators/s3-key-prefix.js';
import { trailNameEnding } from '../../generators/trail-name.js';
import { Stopped } from '../../harness/engine/check/check-signals.js';
import { check } from '../../harness/engine/context/check.js';
import { requestOn } from '../support/scenarios/requests.js';

/** Room for `ctc-<run>-<n>` and a letter between it and the generated ending. */
const reserved = 24;

/** Generated settings: what is documented as valid is accepted, and comes back as it was sent. */
export const generatedSettings = check({
  id: 'CreateTrail/shapes/generated-settings',
  title: 'accepts any valid name, prefix and flags, and returns them',
  requirements: ['trail.name.rules', 'trail.create.echo'],
  body: async (t) => {
    const request = await requestOn(t, 'CreateTrail', 'bucket', await t.fixtures.bucket());
    const settings = fc.record({
      ending: trailNameEnding(128 - reserved),
      prefix: s3KeyPrefix(),
      global: fc.boolean(),
      validation: fc.boolean(),
    });
    const property = fc.asyncProperty(settings, async ({ ending, prefix, global, validation }) => {
      const found = t.findings.length;
      const Name = await t.trails.takeName((fresh) => `${fresh}x${ending}`);
      const input = { ...request, Name, S3KeyPrefix: prefix, IncludeGlobalServiceEvents: global };
      const created = await t.accepted('CreateTrail', { ...input, EnableLogFileValidation: validation });
      for (const [member, value] of Object.entries(input))
        t.expectMember(created, member, value, 'trail.create.echo', 'echo');
      t.expectMember(created, 'LogFileValidationEnabled', validation, 'trail.create.echo', 'echo');
      await t.resources.cleanUp();
      // The first failing input is the one that is told; looking for smaller ones costs requests.
      if (t.findings.length > found) throw new Stopped('found');
    });
    await fc.assert(property, { seed: t.seed, numRuns: t.runs, endOnFailure: true }).catch((error: unknown) => {
      throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
    });
  },
});
