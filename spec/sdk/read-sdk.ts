import type { ErrorCatalogue, OperationSpec, Paginator, Schema, SpecDocument } from '../operation-spec.js';
import { readCommandPage } from './command-page.js';
import { type Declarations, type DeclaredType, readDeclarations } from './declarations.js';
import { joinShapes } from './join-shapes.js';
import type { PaginatorCall } from './paginator-call.js';
import { readPaginator } from './read-paginator.js';
import { type ResultKeys, resultKey } from './result-key.js';
import type { SdkFolder } from './sdk-folder.js';
import { ShapeTable } from './shape-table.js';

const documentationRoot = 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference';

/**
 * Derives the spec from the documentation of an SDK. `notes` are the points where the documentation was silent and the
 * declarations decided.
 *
 * @throws Error when documentation and declarations disagree in a way that is not known.
 */
export function readSdk(sdk: SdkFolder, resultKeys: ResultKeys): { document: SpecDocument; notes: string[] } {
  const declarations = readDeclarations(sdk.models);
  const pages = sdk.commands.map(({ fileName, text }) => readCommandPage(fileName, text));
  const calls = sdk.paginators.map(readPaginator);
  const table = new ShapeTable();
  const notes = new Set<string>();
  for (const page of pages) {
    const roots = [
      { shape: page.inputShape, node: page.input },
      { shape: page.outputShape, node: page.output },
    ];
    joinShapes(roots, page.operation, declarations, table, notes);
  }
  for (const { operation } of calls) {
    if (!pages.some((page) => page.operation === operation))
      throw new Error(`a paginator for ${operation}, no command`);
  }
  const operations = pages.map((page): OperationSpec => {
    const input = table.get(page.inputShape);
    const output = table.get(page.outputShape);
    const call = calls.find(({ operation }) => operation === page.operation);
    return {
      operation: page.operation,
      source: {
        package: sdk.package,
        version: sdk.version,
        documentation: `${documentationRoot}/API_${page.operation}.html`,
      },
      input,
      output,
      errors: page.errors,
      paginator: call ? paginator(call, input, output, resultKeys) : null,
      $defs: table.reachableFrom([input, output]),
    };
  });
  operations.sort((a, b) => (a.operation < b.operation ? -1 : 1));
  return { document: { operations, errors: errorCatalogue(sdk, operations, declarations) }, notes: [...notes].sort() };
}

function paginator(call: PaginatorCall, input: Schema, output: Schema, resultKeys: ResultKeys): Paginator {
  const { operation, inputToken, outputToken, limitKey } = call;
  const sent = input.properties ?? {};
  const returned = output.properties ?? {};
  if (!sent[inputToken] || !returned[outputToken] || (limitKey !== null && !sent[limitKey])) {
    throw new Error(`${operation}: its paginator names members that the operation does not have`);
  }
  return { inputToken, outputToken, limitKey, resultKey: resultKey(operation, output, resultKeys) };
}

function errorCatalogue(
  sdk: SdkFolder,
  operations: readonly OperationSpec[],
  declarations: Declarations,
): ErrorCatalogue {
  const errors: ErrorCatalogue['errors'] = {};
  for (const name of [...new Set(operations.flatMap((operation) => operation.errors))].sort()) {
    const declared = declarations.errors.get(name);
    if (!declared) throw new Error(`${name} is thrown but not declared`);
    const members = [...declared.members];
    const required = members.flatMap(([member, { required }]) => (required ? [member] : []));
    errors[name] = {
      fault: declared.fault,
      shape: {
        title: name,
        type: 'object',
        properties: Object.fromEntries(
          members.map(([member, { type }]) => [member, plainSchema(type, `${name}.${member}`)]),
        ),
        ...(required.length > 0 ? { required } : {}),
      },
      operations: operations.filter((item) => item.errors.includes(name)).map((item) => item.operation),
    };
  }
  return { source: { package: sdk.package, version: sdk.version }, errors };
}

/** No page documents the members of an error, so only types that need no page can be read. */
function plainSchema(type: DeclaredType, where: string): Schema {
  if (type.kind === 'string' || type.kind === 'boolean') return { type: type.kind };
  throw new Error(`${where}: a member of an error has the type ${type.kind}, and its wire type is not documented`);
}
