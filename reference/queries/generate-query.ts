import type { Call } from '../call.js';
import { findActiveEventDataStore } from '../lake/find-event-data-store.js';
import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, stringsMember } from '../wire/members.js';
import { readPrompt } from './prompt-condition.js';

/** 3 to 500 printable ASCII characters and line ends (bounds.json). */
const PROMPT = /^[ -~\n]{3,500}$/;

/**
 * GenerateQuery for exactly one event data store (behaviour.md section 4). The statement is one that the reference can
 * run, under the alias that comes with it, too. A prompt that tells it nothing is one that no query can be made of
 * (API_GenerateQuery, GenerateResponseException).
 */
export function generateQuery(input: JsonObject, call: Call): object {
  const [named, ...others] = stringsMember(input, 'EventDataStores') ?? [];
  if (named === undefined || others.length > 0) throw invalidParameter('EventDataStores has exactly one member');
  const prompt = stringMember(input, 'Prompt');
  if (prompt === undefined || !PROMPT.test(prompt)) {
    throw invalidParameter('Prompt has 3 to 500 printable ASCII characters');
  }
  const store = findActiveEventDataStore(named, call);
  const reading = readPrompt(prompt);
  if (reading === undefined) {
    throw new ServiceFault('GenerateResponseException', 'No valid query could be generated for the prompt');
  }
  const { condition, limit } = reading;
  const statement =
    `SELECT * FROM ${store.id}` +
    (condition === undefined ? '' : ` WHERE ${condition}`) +
    (limit === undefined ? '' : ` LIMIT ${limit}`);
  const alias = `AWSCloudTrail-${call.state.ids.uuid()}`;
  call.state.generatedQueries.add({ region: call.region, alias, prompt, statement });
  return { QueryStatement: statement, QueryAlias: alias };
}
