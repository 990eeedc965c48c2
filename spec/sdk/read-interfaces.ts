import type {
  ApiDocument,
  DocumentedOperation,
  DocumentedPaginator,
  DocumentedShape,
  Unknown,
} from '../documents/api-document.js';
import { type HistoricCommandPage, readHistoricCommandPage } from './command-page.js';
import { type Declarations, readDeclarations } from './declarations.js';
import type { PaginatorCall } from './paginator-call.js';
import { readPaginator } from './read-paginator.js';
import type { ResultKeys } from './result-key.js';
import type { SdkFolder } from './sdk-folder.js';
import { shapeOfMembers, shapeOfStructure } from './shape-of-declaration.js';

/**
 * Reads an SDK of any version since 3.41.0 from its TypeScript interfaces alone: the model declarations, what the
 * commands extend, the errors that they list (where the version lists any) and the pagination modules.
 *
 * @throws Error for a form that it does not know.
 */
export function readInterfaces(sdk: SdkFolder, resultKeys: ResultKeys): ApiDocument {
  const declarations = readDeclarations(sdk.models);
  const pages = sdk.commands.map(({ fileName, text }) => readHistoricCommandPage(fileName, text));
  const calls = new Map(sdk.paginators.map(readPaginator).map((call) => [call.operation, call]));
  // A version that lists errors nowhere does not document them; beside others that list some, an empty list says none.
  const listsErrors = pages.some((page) => page.errors.length > 0);
  const operation = (page: HistoricCommandPage): DocumentedOperation => {
    const output = shapeOfRoot(declarations, page.outputShape);
    const call = calls.get(page.operation);
    return {
      input: shapeOfRoot(declarations, page.inputShape),
      output,
      errors: listsErrors ? new Set(page.errors) : 'unknown',
      paginator: call ? paginator(call, output, resultKeys) : null,
    };
  };
  return {
    name: `SDK ${sdk.version}`,
    extent: 'whole',
    operations: new Map(pages.map((page) => [page.operation, operation(page)])),
    errors: new Map(
      [...declarations.errors].map(([name, { fault, members }]) => [
        name,
        { fault, shape: shapeOfMembers(declarations, members) },
      ]),
    ),
    silence: {
      'kinds of numbers': 'its interfaces say number, and its command pages contain no shapes',
      'errors of operations': 'its command pages list no errors',
      paginators: 'the answer does not have exactly one list, and no result key is curated',
    },
  };
}

/** A command whose request or answer is empty may extend nothing but the SDK's own metadata. */
function shapeOfRoot(declarations: Declarations, name: string): DocumentedShape {
  return name === '__MetadataBearer' ? { kind: 'structure', members: new Map() } : shapeOfStructure(declarations, name);
}

function paginator(call: PaginatorCall, output: DocumentedShape, curated: ResultKeys): DocumentedPaginator {
  const { operation, inputToken, outputToken, limitKey } = call;
  return { inputToken, outputToken, limitKey, resultKey: resultList(operation, output, curated) };
}

/** The only list of the answer, or the curated one; with neither, nothing says which list the pages add up to. */
function resultList(operation: string, output: DocumentedShape, curated: ResultKeys): string | Unknown {
  const members = output.kind === 'structure' ? [...output.members] : [];
  const lists = members.flatMap(([name, { shape }]) => (shape.kind === 'list' ? [name] : []));
  const chosen = curated[operation]?.resultKey;
  if (chosen !== undefined && lists.includes(chosen)) return chosen;
  const [only, more] = lists;
  return only === undefined || more !== undefined ? 'unknown' : only;
}
