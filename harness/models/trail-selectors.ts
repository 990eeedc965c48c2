/** A basic event selector as PutEventSelectors takes it. */
export interface BasicSelector {
  readonly ReadWriteType?: string;
  readonly IncludeManagementEvents?: boolean;
  readonly DataResources?: readonly object[];
  readonly ExcludeManagementEventSources?: readonly string[];
}

/** The one selector of a fresh trail. */
export const defaultSelectors: readonly BasicSelector[] = [
  {
    ReadWriteType: 'All',
    IncludeManagementEvents: true,
    DataResources: [],
    ExcludeManagementEventSources: [],
  },
];

/** Whether these are what a fresh trail has. */
export function isDefault(selectors: readonly BasicSelector[]): boolean {
  return JSON.stringify(selectors.map(withDefaults)) === JSON.stringify(defaultSelectors.map(withDefaults));
}

/** A selector as it reads back: what was left out has its default (selectors.put.defaults). */
export function withDefaults(selector: BasicSelector): BasicSelector {
  return { ...defaultSelectors[0], ...selector };
}

/** A basic selector as it may be compared: the order of its lists is open. */
export function basicSelector(selector: object): object {
  return Object.fromEntries(
    Object.entries(selector).map(([name, value]) => [name, Array.isArray(value) ? ordered(value) : value]),
  );
}

/** An advanced selector as it may be compared: unused operators may show as empty lists (selectors.advanced.unused-operators). */
export function advancedSelector(selector: object): object {
  const { Name, FieldSelectors = [] } = selector as { Name?: string; FieldSelectors?: object[] };
  return { Name: Name ?? null, FieldSelectors: ordered(FieldSelectors.map(usedOperators)) };
}

/** An Insights selector as it may be compared: where it tells its categories, they are those of the default. */
export function insightSelector(selector: object): object {
  const { InsightType, EventCategories = ['Management'] } = selector as {
    InsightType: string;
    EventCategories?: string[];
  };
  return { InsightType, EventCategories };
}

function usedOperators(field: object): object {
  return Object.fromEntries(
    Object.entries(field)
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [name, Array.isArray(value) ? ordered(value) : value]),
  );
}

/** The order of these lists is open. */
function ordered(items: readonly unknown[]): unknown[] {
  return items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
