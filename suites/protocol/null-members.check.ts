import type { JsonObject } from '../../common/json.js';
import { check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { successBody } from '../../harness/wire/exchange.js';
import type { Schema } from '../../spec/operation-spec.js';
import { deref } from '../../spec/resolve.js';
import { expectServed } from './expect-served.js';
import { plainReads } from './plain-reads.js';

const requirement = 'wire.request.nulls';

/** Reads with each of their members null: AwsJson11ServersDontDeserializeNullStructureValues. */
export const reads = check({
  id: '_/protocol/null-members',
  title: 'null members have the same effect as absent members',
  requirements: [requirement],
  access: 'read-only',
  body: async (t) => {
    for (const operation of await plainReads(t)) {
      const body = JSON.stringify(nullsFor(t, operation));
      await expectServed(t, 'with its members null', { operation, body }, requirement);
    }
  },
});

/** A trail made with nulls is as one that was made without, and an update with nulls leaves it so. */
export const trails = check({
  id: 'CreateTrail/protocol/null-members',
  title: 'null members of a create have the same effect as absent members',
  requirements: [requirement],
  body: async (t) => {
    const plain = await t.trails.create();
    await t.resources.cleanUp();
    const S3BucketName = await t.fixtures.bucket();
    const Name = await t.trails.takeName();
    const body = JSON.stringify({ ...nullsFor(t, 'CreateTrail'), Name, S3BucketName });
    const judged = await expectServed(t, 'with members null', { operation: 'CreateTrail', body }, requirement);
    const created = successBody(judged.exchange);
    if (!created) return;
    const { properties = {} } = documented(t, 'CreateTrail', 'output');
    const reply = { operation: 'CreateTrail', body: created, judged };
    for (const member of Object.keys(properties)) {
      if (member !== 'Name' && member !== 'TrailARN')
        t.expectMember(reply, member, plain.created.body[member], requirement);
    }
  },
});

/** Every member of an input that may be left out, as null. */
function nullsFor(t: CheckContext, operation: string): JsonObject {
  const { properties = {}, required = [] } = documented(t, operation, 'input');
  return Object.fromEntries(
    Object.keys(properties)
      .filter((name) => !required.includes(name))
      .map((name) => [name, null]),
  );
}

function documented(t: CheckContext, operation: string, side: 'input' | 'output'): Schema {
  const spec = t.session.knowledge.spec.operation(operation);
  return deref(spec, spec[side]);
}
