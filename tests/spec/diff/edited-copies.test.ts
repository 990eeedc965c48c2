import { describe, expect, test } from 'vitest';
import { diffReadings } from '../../../spec/diff/diff-readings.js';
import { readResultKeys } from '../../../spec/read-result-keys.js';
import { readSdkDocuments } from '../../../spec/sdk/read-sdk-documents.js';
import { installedSdkFolder, readSdkFolder, type SdkFolder, type SourceText } from '../../../spec/sdk/sdk-folder.js';
import { command, type Edit, editedTexts, enums, errors, paginator, shapes } from './edited-sdk.js';

const whole = readSdkFolder(installedSdkFolder());
/** The operations that are edited here, and those that share what is edited: all sixty take five times as long to read. */
const operations = [
  'CreateChannel',
  'CreateTrail',
  'DescribeTrails',
  'GenerateQuery',
  'GetChannel',
  'GetQueryResults',
  'ListTrails',
  'LookupEvents',
  'UpdateChannel',
  'UpdateTrail',
];
const files = new Set(operations.flatMap((operation) => [command(operation), paginator(operation)]));
const isOfThem = ({ fileName }: SourceText) => files.has(fileName);
const commands = whole.commands.filter(isOfThem);
const sdk: SdkFolder = {
  ...whole,
  commands,
  models: whole.models.map((model) => (model.fileName === errors ? withoutUnlisted(model) : model)),
  paginators: whole.paginators.filter(isOfThem),
};

/** Error declarations less those that the operations do not list: nothing is declared and listed nowhere. */
function withoutUnlisted({ fileName, text }: SourceText): SourceText {
  const declarations = text.split(/^(?=\/\*\*)/m);
  const isListed = (declaration: string) => {
    const [, error] = /^export declare class (\w+)/m.exec(declaration) ?? [];
    return !error || commands.some((page) => page.text.includes(`{@link ${error}}`));
  };
  return { fileName, text: declarations.filter(isListed).join('') };
}

const read = (folder: SdkFolder) => readSdkDocuments(folder, readResultKeys()).readings;
const installed = read(sdk);

/** `id` and class of every change that the comparison with an edited copy shows. */
function changesAfter(edits: readonly Edit[], without?: string): Record<string, string> {
  const { changes } = diffReadings(installed, read(editedTexts(sdk, edits, without)));
  return Object.fromEntries(changes.map((change) => [change.id, change.class]));
}

const renamed = {
  declared: { file: shapes, from: 'includeShadowTrails?', to: 'includeShadows?' },
  printed: { file: command('DescribeTrails'), from: 'includeShadowTrails:', to: 'includeShadows:' },
};
const optional = {
  declared: { file: shapes, from: 'Prompt: string | undefined', to: 'Prompt?: string | undefined' },
  printed: {
    file: command('GenerateQuery'),
    from: 'Prompt: "STRING_VALUE", // required',
    to: 'Prompt: "STRING_VALUE",',
  },
};
const value = {
  declared: { file: enums, from: 'readonly ACCESS_KEY_ID:', to: 'readonly COLOUR: "Colour"; readonly ACCESS_KEY_ID:' },
  printed: {
    file: command('LookupEvents'),
    from: '"AccessKeyId", // required',
    to: '"AccessKeyId" || "Colour", // required',
  },
};
const retyped = {
  declared: { file: shapes, from: 'includeShadowTrails?: boolean', to: 'includeShadowTrails?: string' },
  printed: {
    file: command('DescribeTrails'),
    from: 'includeShadowTrails: true || false',
    to: 'includeShadowTrails: "STRING_VALUE"',
  },
};

describe.each([
  ['in declarations and pages', (edit: { declared: Edit; printed: Edit }) => [edit.declared, edit.printed]],
  ['in the declarations alone', (edit: { declared: Edit; printed: Edit }) => [edit.declared]],
  ['in the pages alone', (edit: { declared: Edit; printed: Edit }) => [edit.printed]],
])('an SDK edited %s', (where, edits) => {
  test('a renamed member', () => {
    expect(changesAfter(edits(renamed))).toEqual({
      'DescribeTrails.input.includeShadowTrails: member removed': 'breaking-sender',
      'DescribeTrails.input.includeShadows: member added': 'compatible',
    });
  });

  test('a dropped required mark; pages are known to leave marks out, so that theirs alone is no change', () => {
    const dropped = { 'GenerateQuery.input.Prompt: required mark removed': 'compatible' };
    expect(changesAfter(edits(optional))).toEqual(where === 'in the pages alone' ? {} : dropped);
  });

  test('an added enum value', () => {
    const key = 'LookupEvents.input.LookupAttributes[].AttributeKey';
    expect(changesAfter(edits(value))).toEqual({ [`${key}: enum value Colour added`]: 'compatible' });
  });

  test('a changed type', () => {
    expect(changesAfter(edits(retyped))).toEqual({
      'DescribeTrails.input.includeShadowTrails: type changed': 'breaking-sender',
    });
  });
});

describe('an edited SDK', () => {
  test('an operation that is gone, its paginator left behind', () => {
    expect(changesAfter([], command('ListTrails'))).toEqual({ 'ListTrails: operation removed': 'breaking-sender' });
  });

  test('an untouched copy changes nothing', () => {
    expect(diffReadings(read(whole), read(editedTexts(whole, []))).changes).toEqual([]);
  });

  test('an error removed from one operation', () => {
    const edit = { file: command('CreateTrail'), from: '@throws {@link KmsException} (client fault)', to: 'Words.' };
    expect(changesAfter([edit])).toEqual({ 'CreateTrail.errors: error KmsException removed': 'breaking-reader' });
  });

  test('an error removed from the declarations', () => {
    const edit = { file: errors, from: 'readonly name: "KmsException"', to: 'readonly title: "KmsException"' };
    expect(changesAfter([edit])).toEqual({ 'errors: error KmsException removed': 'breaking-reader' });
  });

  test('a shape that is sent and read is classed on each side', () => {
    const drop = (operation: string): Edit => ({
      file: command(operation),
      from: 'Location: "STRING_VALUE", // required',
      to: 'Location: "STRING_VALUE",',
    });
    const edits = ['CreateChannel', 'GetChannel', 'UpdateChannel'].map(drop);
    const declared = { file: shapes, from: 'Location: string | undefined', to: 'Location?: string | undefined' };
    const member = 'Destinations[].Location: required mark removed';
    expect(changesAfter([declared, ...edits])).toEqual({
      [`CreateChannel.input.${member}`]: 'compatible',
      [`CreateChannel.output.${member}`]: 'breaking-reader',
      [`GetChannel.output.${member}`]: 'breaking-reader',
      [`UpdateChannel.input.${member}`]: 'compatible',
      [`UpdateChannel.output.${member}`]: 'breaking-reader',
    });
  });

  test('a number of another kind, which the pages alone tell', () => {
    const edit = {
      file: command('GetQueryResults'),
      from: 'BytesScanned: Number("long")',
      to: 'BytesScanned: Number("int")',
    };
    expect(changesAfter([edit])).toEqual({
      'GetQueryResults.output.QueryStatistics.BytesScanned: type changed': 'compatible',
    });
  });

  test('a paginator that passes on another member, and one that is gone', () => {
    const file = paginator('ListTrails');
    const token = { file, from: '"NextToken", "NextToken"', to: '"NextToken", "HomeRegion"' };
    // The answer has no member HomeRegion, so that the joined reading refuses it and the declarations alone are read.
    expect(changesAfter([token])).toEqual({
      'ListTrails.paginator.outputToken: paginator member changed': 'breaking-reader',
    });
    expect(changesAfter([], file)).toEqual({ 'ListTrails.paginator: paginator removed': 'breaking-reader' });
  });
});
