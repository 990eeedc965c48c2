import type { LookupAttribute } from './lookup-attribute.js';

/** What a lookup asks for, less the page; times in milliseconds. A token is good for the same lookup only. */
export interface Lookup {
  region: string;
  attribute: LookupAttribute | undefined;
  start: number | undefined;
  end: number | undefined;
  category: string | undefined;
}
