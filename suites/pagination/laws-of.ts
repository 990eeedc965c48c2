import type { Check } from '../../harness/engine/context/check.js';
import { addsUp } from './laws/adds-up.js';
import { changesBetween } from './laws/changes-between.js';
import { lastToken } from './laws/last-token.js';
import { checkOf } from './laws/law.js';
import { pageSize } from './laws/page-size.js';
import { terminates } from './laws/terminates.js';
import { tokenOptional } from './laws/token-optional.js';
import { tokenRefused } from './laws/token-refused.js';
import type { PagedList } from './paged-list.js';

const laws = [addsUp, pageSize, lastToken, terminates, tokenRefused, changesBetween, tokenOptional];

/** The checks `<Operation>/pagination/<law>` of a list: one for each law that can be asked of it. */
export function lawsOf(list: PagedList): Check[] {
  return laws.flatMap((law) => checkOf(law, list));
}
