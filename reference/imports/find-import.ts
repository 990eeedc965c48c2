import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import type { Import } from './import.js';

const IMPORT_ID = /^[a-f0-9-]{36}$/;

/**
 * The import that ImportId names.
 *
 * @param absentCode for operations that do not declare ImportNotFoundException
 * @throws {ServiceFault} InvalidParameterException for a text that is no id (bounds.json), ImportNotFoundException
 */
export function findImport(input: JsonObject, call: Call, absentCode = 'ImportNotFoundException'): Import {
  const id = stringMember(input, 'ImportId');
  if (id === undefined || !IMPORT_ID.test(id)) throw invalidParameter(`Not the id of an import: ${id ?? '(none)'}`);
  const found = call.state.imports.find(call.region, id);
  if (found === undefined) throw new ServiceFault(absentCode, `There is no import ${id}`);
  return found;
}
