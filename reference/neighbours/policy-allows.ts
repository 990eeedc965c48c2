import { isJsonObject } from '../wire/json-value.js';

const CLOUDTRAIL = 'cloudtrail.amazonaws.com';

/**
 * Whether a policy lets CloudTrail do something: a statement allows the action to the service, and none denies it.
 * Resources and conditions are not looked at, so what this refuses the service would refuse, too, but not the reverse.
 *
 * @param text the JSON text of the policy; undefined means that none was set, and that is taken for permission, because
 *   a test that needs no policy should not have to write one
 * @param identity whether it is a policy of a role, which names no principal
 */
export function policyAllows(text: string | undefined, action: string, identity = false): boolean {
  if (text === undefined) return true;
  const matching = statementsOf(text).filter(
    (statement) =>
      textsOf(statement.Action).some((pattern) => matches(pattern, action)) &&
      (identity ||
        principalsOf(statement.Principal).some((principal) => principal === '*' || principal === CLOUDTRAIL)),
  );
  return matching.some(({ Effect }) => Effect === 'Allow') && !matching.some(({ Effect }) => Effect === 'Deny');
}

/** Whether the text is a policy document: JSON with at least one statement. */
export function isPolicy(text: string): boolean {
  return statementsOf(text).length > 0;
}

function statementsOf(text: string): Record<string, unknown>[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return [];
  }
  const statements: unknown = isJsonObject(document) ? document.Statement : undefined;
  return (Array.isArray(statements) ? statements : [statements]).filter(isJsonObject);
}

function principalsOf(principal: unknown): string[] {
  return isJsonObject(principal) ? [...textsOf(principal.Service), ...textsOf(principal.AWS)] : textsOf(principal);
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
}

/** Actions may end in `*`, as IAM writes them; their case does not matter. */
function matches(pattern: string, action: string): boolean {
  const wanted = pattern.toLowerCase();
  const given = action.toLowerCase();
  return wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}
