import { ServiceFault } from '../service-fault.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../wire/json-value.js';

/** What the policies of a type of resource may say. */
export interface PolicyRules {
  /** The actions that a statement may name. */
  action: RegExp;
  /** Whether statements and principals are counted, and the resource must be the one that has the policy. */
  strict: boolean;
}

const MAX_LENGTH = 8192;
const MAX_STATEMENTS = 20;
const MAX_PRINCIPALS = 50;
const VERSIONS: readonly JsonValue[] = ['2012-10-17', '2008-10-17'];
const ACCOUNT_OR_IAM =
  /^(?:\d{12}|arn:aws[a-z-]*:(?:iam|sts)::\d{12}:(?:root|(?:user|role|assumed-role|federated-user)\/\S+))$/;
const SERVICE = /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/;

/**
 * Holds a resource policy against the grammar of policies and the rules of its type of resource. A channel's policy has
 * one action, at most 20 statements and 50 principals in each (behaviour.md section 5), and names the channel as its
 * resource. Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/security_iam_resource-based-policy-examples.html
 *
 * @throws {ServiceFault} ResourcePolicyNotValidException for the first rule that is broken
 */
export function checkPolicyDocument(text: string, arn: string, rules: PolicyRules): void {
  if (text.length < 1 || text.length > MAX_LENGTH) throw invalid(`A policy has 1 to ${MAX_LENGTH} characters`);
  const document = parse(text);
  if (!isJsonObject(document)) throw invalid('A policy is a JSON object');
  const { Version, Statement } = document;
  if (Version !== undefined && !VERSIONS.includes(Version)) throw invalid('The version of the policy is not known');
  const statements = listOf(Statement);
  if (statements.length < 1) throw invalid('A policy has at least one statement');
  if (rules.strict && statements.length > MAX_STATEMENTS)
    throw invalid(`A policy has at most ${MAX_STATEMENTS} statements`);
  for (const statement of statements) {
    if (!isJsonObject(statement)) throw invalid('A statement is a JSON object');
    checkStatement(statement, arn, rules);
  }
}

function checkStatement(statement: JsonObject, arn: string, rules: PolicyRules): void {
  const { Sid, Effect, Principal, Action, Resource, Condition } = statement;
  if (Sid !== undefined && typeof Sid !== 'string') throw invalid('A Sid is a text');
  if (Effect !== 'Allow' && Effect !== 'Deny') throw invalid('The effect of a statement is Allow or Deny');
  if (Condition !== undefined && !isJsonObject(Condition)) throw invalid('A condition is a JSON object');
  const actions = textsOf(Action, 'action');
  const other = actions.find((action) => !rules.action.test(action));
  if (other !== undefined) throw invalid(`The action ${other} is not allowed in a policy of this type of resource`);
  const principals = principalsOf(Principal);
  if (rules.strict && principals.length > MAX_PRINCIPALS)
    throw invalid(`A statement has at most ${MAX_PRINCIPALS} principals`);
  const resources = Resource === undefined ? [] : textsOf(Resource, 'resource');
  if (rules.strict && !(resources.length > 0 && resources.every((resource) => resource === arn))) {
    throw invalid('The resource of a statement must be the channel that the policy is attached to');
  }
}

/** `"*"`, or an object with lists of accounts and IAM identities (`AWS`) and of services (`Service`). */
function principalsOf(principal: JsonValue | undefined): string[] {
  if (principal === '*') return ['*'];
  if (!isJsonObject(principal)) throw invalid('A statement has a principal');
  const found: string[] = [];
  for (const [kind, names] of Object.entries(principal)) {
    const form = { AWS: ACCOUNT_OR_IAM, Service: SERVICE }[kind];
    for (const name of textsOf(names, 'principal')) {
      if (form?.test(name) !== true && !(kind === 'AWS' && name === '*'))
        throw invalid(`Not a principal: ${kind} ${name}`);
      found.push(name);
    }
  }
  if (found.length === 0) throw invalid('A statement has at least one principal');
  return found;
}

function textsOf(value: JsonValue | undefined, what: string): string[] {
  const texts = listOf(value).filter((text): text is string => typeof text === 'string' && text !== '');
  if (texts.length === 0 || texts.length < listOf(value).length)
    throw invalid(`A statement has at least one ${what}, a text`);
  return texts;
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('The policy is not valid JSON');
  }
}

function invalid(message: string): ServiceFault {
  return new ServiceFault('ResourcePolicyNotValidException', message.slice(0, 300));
}
