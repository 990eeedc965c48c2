import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import { readPageLimit } from '../wire/max-results.js';
import { stringMember } from '../wire/members.js';
import { type SampleQuery, sampleQueries } from './sample-queries.js';

/** 2 to 1000 printable ASCII characters and line ends (bounds.json). */
const PHRASE = /^[ -~\n]{2,1000}$/;
const LIMIT = { member: 'MaxResults', max: 50, default: 10, code: 'InvalidParameterException' } as const;

/**
 * SearchSampleQueries: samples that have words in common with the phrase, the most relevant first
 * (API_SearchSampleQueries). The operation declares one code for all that can be wrong.
 */
export function searchSampleQueries(input: JsonObject): object {
  const phrase = stringMember(input, 'SearchPhrase');
  if (phrase === undefined || !PHRASE.test(phrase)) {
    throw invalidParameter('SearchPhrase has 2 to 1000 printable ASCII characters');
  }
  const limit = readPageLimit(input, LIMIT);
  const words = wordsOf(phrase);
  const found = sampleQueries
    .map((sample) => ({ sample, relevance: relevance(words, sample) }))
    .filter((one) => one.relevance > 0)
    .sort((one, other) => other.relevance - one.relevance)
    .map((one, index) => ({ ...one, serial: index + 1 }));
  const { page, NextToken } = listPage(found, input, {
    limit,
    order: 'oldest first',
    parameters: ['SearchSampleQueries', phrase],
    code: 'InvalidParameterException',
  });
  const SearchResults = page.map(({ sample, relevance: Relevance }) => ({
    Name: sample.name,
    Description: sample.description,
    SQL: sample.sql,
    Relevance,
  }));
  return { SearchResults, NextToken };
}

/** The part of the phrase's words that the sample has: between 0 and 1. */
function relevance(phrase: ReadonlySet<string>, { name, description, sql }: SampleQuery): number {
  if (phrase.size === 0) return 0;
  const sample = wordsOf(`${name} ${description} ${sql}`);
  return [...phrase].filter((word) => sample.has(word)).length / phrase.size;
}

/** Words in lower case, without the s of a plural, and without those that say nothing. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return new Set(words.filter((word) => !SILENT.has(word)).map((word) => word.replace(/(?<=..)s$/, '')));
}

const SILENT = new Set(
  'a all an and are by for from in is me my of on or select show that the their to was what where which who with'.split(
    ' ',
  ),
);
