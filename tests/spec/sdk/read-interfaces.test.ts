import { describe, expect, test } from 'vitest';
import { diffDocuments } from '../../../spec/diff/diff-documents.js';
import { documentOfSpec } from '../../../spec/documents/document-of-spec.js';
import { readResultKeys } from '../../../spec/read-result-keys.js';
import { readInterfaces } from '../../../spec/sdk/read-interfaces.js';
import { readPages } from '../../../spec/sdk/read-pages.js';
import { readSdk } from '../../../spec/sdk/read-sdk.js';
import { installedSdkFolder, readSdkFolder } from '../../../spec/sdk/sdk-folder.js';
import { compiledPaginator, historicPage, models, oldestModels, sdk } from './historic-sdk.js';

const generator = `import { ListTeasCommand } from "../commands/ListTeasCommand";
const makePagedClientRequest = async (client, input, ...args) => await client.send(new ListTeasCommand(input), ...args);
export async function* paginateListTeas(config, input, ...additionalArguments) {
    let token = config.startingToken || undefined;
    let page;
    while (true) {
        input.NextToken = token;
        input["MaxTeas"] = config.pageSize;
        page = await makePagedClientRequest(config.client, input, ...additionalArguments);
        yield page;
        const prevToken = token;
        token = page.NextToken;
    }
}`;
const called = `import { createPaginator } from "@smithy/core";
export const paginateListTeas = createPaginator(TeaClient, ListTeasCommand, "NextToken", "NextToken", "MaxTeas");`;

function read(modelText: string, paginator?: string, throws: string[] = []) {
  const paginators = paginator === undefined ? [] : [{ fileName: 'ListTeasPaginator.js', text: paginator }];
  return readInterfaces(
    sdk({ commands: [historicPage('ListTeas', [], throws)], models: models(modelText), paginators }),
    {},
  );
}

describe('the interfaces of the installed SDK', () => {
  const folder = readSdkFolder(installedSdkFolder());
  const { document } = readSdk(folder, readResultKeys());
  const joined = documentOfSpec(document, 'joined');

  test('agree with its command pages in everything but the kinds of numbers, which they do not tell', () => {
    const { changes, uncompared } = diffDocuments(joined, readInterfaces(folder, readResultKeys()));
    expect(changes).toEqual([]);
    expect(new Set(uncompared.map(({ topic }) => topic))).toEqual(new Set(['kinds of numbers']));
    expect(uncompared.length).toBeGreaterThan(40);
  });

  test('its command pages alone contradict nothing', () => {
    const { changes, uncompared } = diffDocuments(joined, readPages(folder));
    expect(changes).toEqual([]);
    expect(new Set(uncompared.map(({ topic }) => topic))).not.toContain('kinds of numbers');
  });

  test('the comparison is not blind: a member less and a value more are seen', () => {
    const edited = structuredClone(folder);
    for (const file of edited.models) {
      file.text = file.text.replace('    KmsKeyId?: string | undefined;', '').replace('readonly All: "All";', '');
    }
    const { changes } = diffDocuments(joined, readInterfaces(edited, readResultKeys()));
    expect(changes.some(({ id }) => id.endsWith('KmsKeyId: member removed'))).toBe(true);
    expect(changes.some(({ id }) => id.endsWith('enum value All removed'))).toBe(true);
  });
});

describe('historic forms', () => {
  test('interfaces, open enums, indexed maps, errors as interfaces', () => {
    const document = read(oldestModels);
    const { input, output } = document.operations.get('ListTeas')!;
    const heat = { kind: 'enum', values: ['Hot', 'LukeWarm'] };
    const anyNumber = { kind: 'number', kinds: ['int32', 'int64', 'float', 'double'] };
    const leaf = {
      kind: 'structure',
      members: new Map<string, unknown>([
        ['Name', { shape: { kind: 'string' }, required: true }],
        ['Weight', { shape: anyNumber, required: false }],
      ]),
    };
    expect(input).toEqual({
      kind: 'structure',
      members: new Map<string, unknown>([
        ['Heat', { shape: heat, required: true }],
        ['Others', { shape: { kind: 'list', item: heat }, required: false }],
        ['Leaves', { shape: { kind: 'list', item: leaf }, required: true }],
        ['NextToken', { shape: { kind: 'string' }, required: false }],
        ['MaxTeas', { shape: anyNumber, required: false }],
      ]),
    });
    const map = { kind: 'map', key: { kind: 'string' }, value: { kind: 'string' } };
    expect(output).toMatchObject({ kind: 'structure' });
    expect([...(output as Extract<typeof output, { kind: 'structure' }>).members.values()]).toMatchObject([
      { shape: { kind: 'list', item: map } },
      { shape: { kind: 'timestamp' } },
      { shape: { kind: 'blob' } },
      { shape: { kind: 'string' } },
    ]);
    expect([...document.errors.keys()]).toEqual(['TooHotException', 'BoiledDryException']);
    expect(document.errors.get('BoiledDryException')?.fault).toBe('server');
  });

  test('errors of operations are unknown where no page lists any, and none where others list some', () => {
    expect(read(oldestModels).operations.get('ListTeas')?.errors).toBe('unknown');
    expect(read(oldestModels, undefined, ['TooHotException']).operations.get('ListTeas')?.errors).toEqual(
      new Set(['TooHotException']),
    );
    const models0 = `${oldestModels} export interface StopRequest {} export interface StopResponse {}`;
    const commands = [historicPage('ListTeas', [], ['TooHotException']), historicPage('Stop')];
    const both = readInterfaces(sdk({ commands, models: models(models0) }), {});
    expect(both.operations.get('Stop')?.errors).toEqual(new Set());
  });

  test.each([
    ['compiled for ES5', compiledPaginator],
    ['a generator', generator],
    ['a call', called],
  ])('a paginator as %s', (_, text) => {
    expect(read(oldestModels, text).operations.get('ListTeas')?.paginator).toEqual({
      inputToken: 'NextToken',
      outputToken: 'NextToken',
      limitKey: 'MaxTeas',
      resultKey: 'Teas',
    });
  });

  test('a paginator without a limit, and one whose result list nothing names', () => {
    const unlimited = generator.replace('input["MaxTeas"] = config.pageSize;', '');
    const twoLists = oldestModels.replace('    Since?: Date;', '    Since?: Date[];');
    expect(read(twoLists, unlimited).operations.get('ListTeas')?.paginator).toEqual({
      inputToken: 'NextToken',
      outputToken: 'NextToken',
      limitKey: null,
      resultKey: 'unknown',
    });
    expect(read(oldestModels).operations.get('ListTeas')?.paginator).toBeNull();
  });

  test('forms that nothing knows are refused', () => {
    expect(() => read(oldestModels, 'export const a = 1;')).toThrow('neither a call of createPaginator nor a loop');
    expect(() => read(oldestModels.replace('Weight?: number', 'Weight?: bigint'))).toThrow('unknown form');
    expect(() => read(oldestModels.replace('HOT = "Hot"', 'HOT = 1'))).toThrow('unknown form');
    expect(() => read(oldestModels.replace('export interface ListTeasResponse', 'export interface X'))).toThrow(
      'ListTeasResponse is not declared',
    );
  });

  test('a structure inside itself ends where it comes again', () => {
    const inside = oldestModels.replace('Weight?: number', 'Blend?: Leaf[]');
    const { input } = read(inside).operations.get('ListTeas')!;
    expect(JSON.stringify(input, (_, value) => (value instanceof Map ? [...value] : value))).toContain(
      '["Blend",{"shape":{"kind":"list","item":{"kind":"recursive"}},"required":false}]',
    );
  });
});
