import { stripVTControlCharacters } from 'node:util';

/** What a report says without its colours. */
export function plain(text: string): string {
  return stripVTControlCharacters(text);
}
