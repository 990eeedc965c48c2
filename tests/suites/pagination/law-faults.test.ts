import { describe, expect, test } from 'vitest';
import type { Check } from '../../../harness/engine/check.js';
import { runCheck } from '../../../harness/engine/run-check.js';
import { dashboards } from '../../../suites/pagination/dashboards.check.js';
import { events } from '../../../suites/pagination/lookup-events.check.js';
import { trails } from '../../../suites/pagination/trails.check.js';
import { sessionWith } from '../../harness/engine/sessions.js';
import { settingsFor } from '../../harness/open-targets.js';
import { type FaultyList, type ListFault, referenceWith } from './faulty-lists.js';
import { listFaults } from './list-faults.js';

interface LawfulList extends FaultyList {
  checks: readonly Check[];
}

/** One whose pages have the size that is asked for and whose entries are ours, one of everybody's, one without a size. */
const lists = {
  ListDashboards: { operation: 'ListDashboards', entries: 'Dashboards', checks: dashboards },
  LookupEvents: { operation: 'LookupEvents', entries: 'Events', checks: events },
  ListTrails: { operation: 'ListTrails', entries: 'Trails', checks: trails },
} satisfies Record<string, LawfulList>;

/** What the laws say of a list with a fault in it: the gaps, what blocks the others, and those that it keeps. */
async function laws(list: LawfulList, makeFault: () => ListFault) {
  const url = await referenceWith(list, makeFault);
  const session = sessionWith(url, { access: 'full', settings: settingsFor(url, { kind: 'reference' }) });
  const said = { gaps: new Set<string>(), obstacles: new Set<string>(), passed: [] as string[] };
  for (const check of list.checks) {
    const report = await runCheck(check, session);
    expect(report.fault, check.id).toBeUndefined();
    const findings = report.findings.filter(({ severity }) => severity !== 'warning');
    for (const { gap } of findings) said.gaps.add(gap);
    for (const { gap } of report.obstacles) said.obstacles.add(gap);
    if (findings.length === 0 && report.obstacles.length === 0 && !report.skipped) said.passed.push(check.slug);
  }
  return { gaps: [...said.gaps], obstacles: [...said.obstacles], passed: said.passed };
}

describe('without a fault', () => {
  test.each(Object.values(lists))('$operation keeps every law', async (list) => {
    const { gaps, obstacles, passed } = await laws(
      list,
      () =>
        ({ input, ask }) =>
          ask(input),
    );
    expect({ gaps, obstacles }).toEqual({ gaps: [], obstacles: [] });
    expect(passed).toEqual(list.checks.map(({ slug }) => slug));
  });
});

describe('a fault is told by its law, and by it alone', () => {
  test.each<[keyof typeof listFaults, string]>([
    ['an entry is lost at a page border', 'ListDashboards/adds-up/lost'],
    ['an entry is lost at a page border', 'ListTrails/adds-up/lost'],
    ['an entry is lost at a page border', 'LookupEvents/adds-up/lost'],
    ['an entry is repeated at a page border', 'ListDashboards/adds-up/repeated'],
    ['the second page is turned around', 'ListDashboards/adds-up/order'],
    ['the second page is turned around', 'LookupEvents/adds-up/order'],
    ['the page size is ignored', 'ListDashboards/page-size/MaxResults'],
    ['the page size is ignored', 'LookupEvents/page-size/MaxResults'],
    ['a page holds one too many', 'ListDashboards/page-size/MaxResults'],
    ['the last page has an empty token', 'ListDashboards/last-token/NextToken'],
    ['the last page has an empty token', 'ListTrails/last-token/NextToken'],
    ['the last page has a token that is refused', 'ListDashboards/last-token/refused'],
    ['the last page has a token that is refused', 'ListTrails/last-token/refused'],
    ['the last page leads back to the second', 'ListDashboards/terminates/loop'],
    ['the last page leads back to the second', 'ListTrails/terminates/loop'],
    ['empty pages follow the last one for ever', 'ListDashboards/terminates/endless'],
    ['any token is taken for the first page', 'ListDashboards/token-refused/rejected'],
    ['any token is taken for the first page', 'LookupEvents/token-refused/InvalidNextTokenException'],
    ['a mangled token is read as far as it goes', 'ListDashboards/token-refused/rejected'],
    ['a token of another operation is taken', 'ListDashboards/token-refused/rejected'],
    ['a token is taken with other parameters', 'LookupEvents/token-refused/InvalidNextTokenException'],
    ['what goes shifts the next page', 'ListDashboards/changes-between/lost'],
    ['what goes shifts the next page', 'ListTrails/changes-between/lost'],
    ['a walk that was left off goes on in the next one', 'ListDashboards/token-optional/beginning'],
    ['the list is always empty', 'ListDashboards/adds-up/lost'],
    ['the list is always empty', 'ListTrails/adds-up/lost'],
  ])('%s: %s', async (fault, gap) => {
    const list = lists[gap.split('/')[0] as keyof typeof lists];
    const { gaps, obstacles } = await laws(list, listFaults[fault]);
    expect(gaps).toEqual([gap]);
    expect(obstacles.filter((obstacle) => obstacle !== gap)).toEqual([]);
  });
});
