import { isJsonObject, type Json } from '../../common/json.js';
import type { Judged } from '../../harness/engine/check/judged.js';
import { check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { expectServed } from './expect-served.js';
import { isServed, told } from './told.js';

/** Timestamps as clients write them: whole seconds, and with a fraction. */
export const timestamps = check({
  id: 'LookupEvents/protocol/timestamps',
  title: 'accepts timestamps as numbers of seconds, with or without a fraction',
  requirements: ['wire.timestamps'],
  access: 'read-only',
  body: async (t) => {
    await t.prepare('LookupEvents', { MaxResults: 1 });
    const end = Math.floor(Date.now() / 1000);
    for (const fraction of ['', '.25', '.123']) {
      const body = `{"MaxResults":1,"StartTime":${end - 3600}${fraction},"EndTime":${end}${fraction}}`;
      const form = fraction ? 'with fractions of seconds' : 'with whole seconds';
      await expectServed(t, form, { operation: 'LookupEvents', body }, 'wire.timestamps');
    }
  },
});

/** Letters that any tag may hold, of one to four bytes each. */
const letters = 'Prüfung naïve Żółć 名前 مرحبا 𠮷𐐷';
/** What a tag may not hold, and must not come back as something else where it does. */
const others = '🧪 “quoted” – \\ / " e\u0301';

/** Text that is no ASCII, in and out again. */
export const unicode = check({
  id: 'AddTags/protocol/unicode',
  title: 'returns non-ASCII text unchanged',
  requirements: ['wire.request.unicode'],
  body: async (t) => {
    const arn = await t.trails.arnOf(await t.trails.create());
    const add = (Key: string, text: string): string =>
      `{"ResourceId":${JSON.stringify(arn)},"TagsList":[{"Key":"${Key}","Value":${text}}]}`;
    await t.prepare('AddTags', { ResourceId: arn, TagsList: [{ Key: 'plain', Value: 'plain' }] });
    const written = { plain: JSON.stringify(letters), escaped: inAscii(letters) };
    for (const [form, text] of Object.entries(written)) {
      const body = add(form, text);
      const judged = await expectServed(t, `with ${form} letters`, { operation: 'AddTags', body }, requirement);
      if (isServed(judged)) await expectTag(t, arn, form, letters);
    }
    const odd = await t.wire.send({ operation: 'AddTags', body: add('odd', JSON.stringify(others)) });
    if (isServed(odd)) await expectTag(t, arn, 'odd', others);
    else expectNoFault(t, odd);
  },
});

const requirement = 'wire.request.unicode';

function expectNoFault(t: CheckContext, judged: Judged): void {
  const { result } = judged.exchange;
  const holds = result.kind === 'answer' && result.status < 500;
  const expected = 'a tag with other characters is accepted, or rejected with a client error';
  const what = { path: 'survived', expected, actual: told(judged), requirement: 'wire.answers' };
  t.expect(holds, { ...what, category: 'protocol' }, { judged });
}

async function expectTag(t: CheckContext, arn: string, key: string, expected: string): Promise<void> {
  const path = 'ListTags.ResourceTagList[].TagsList[].Value';
  await t.readBack('ListTags', { ResourceIdList: [arn] }, (reply) => {
    if (t.recordObjection(reply, 'ResourceTagList')) return;
    const actual = valueOfTag(reply.body.ResourceTagList, key);
    const what = { path, expected: JSON.stringify(expected), actual: JSON.stringify(actual ?? null), requirement };
    t.expect(actual === expected, { ...what, category: 'protocol' }, reply);
  });
}

/** The value of a tag of the one resource that was asked for. */
function valueOfTag(list: Json | undefined, key: string): Json | undefined {
  const entries = Array.isArray(list) ? list.filter(isJsonObject) : [];
  const tags = entries.flatMap(({ TagsList }) => (Array.isArray(TagsList) ? TagsList.filter(isJsonObject) : []));
  return tags.find(({ Key }) => Key === key)?.Value;
}

/** A JSON text of ASCII alone. */
function inAscii(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
