import { UsageError } from '../../common/user-errors.js';
import { diffDocuments } from '../diff/diff-documents.js';
import type { ApiDocument } from '../documents/api-document.js';
import { documentOfSpec } from '../documents/document-of-spec.js';
import { refineDocument } from '../documents/refine-document.js';
import { readInterfaces } from './read-interfaces.js';
import { readPages } from './read-pages.js';
import { readSdk } from './read-sdk.js';
import type { ResultKeys } from './result-key.js';
import type { SdkFolder } from './sdk-folder.js';

/** What an SDK documents. `readings` has a second element only where its pages and its declarations disagree. */
export interface SdkDocuments {
  readings: [ApiDocument, ...ApiDocument[]];
  /** Where it is silent or contradicts itself, one line each. */
  notes: string[];
}

/**
 * Reads an SDK of any version since 3.41.0. Where its command pages print requests and responses, they are joined with
 * the declarations, as `spec derive` does; otherwise the declarations stand alone, with what the pages add to them. An
 * SDK that contradicts itself (which published ones do not, edited copies do) is read both ways, so that a comparison
 * misses neither.
 *
 * @throws UsageError when the SDK has a form that no reader knows.
 */
export function readSdkDocuments(sdk: SdkFolder, resultKeys: ResultKeys): SdkDocuments {
  const joined = attempt(() => readSdk(sdk, resultKeys));
  if (!(joined instanceof Error)) {
    return { readings: [documentOfSpec(joined.document, `SDK ${sdk.version}`)], notes: joined.notes };
  }
  const witnesses = attempt(() => ({ declared: readInterfaces(sdk, resultKeys), printed: readPages(sdk) }));
  if (witnesses instanceof Error) {
    throw new UsageError(`SDK ${sdk.version} has an unsupported format: ${witnesses.message}`);
  }
  const { declared, printed } = witnesses;
  const contradictions = diffDocuments(declared, printed).changes;
  const document = refineDocument(declared, printed);
  return {
    readings: contradictions.length > 0 ? [document, printed] : [document],
    notes: contradictions.map(({ id }) => `its command pages contradict its declarations: ${id}`),
  };
}

function attempt<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
