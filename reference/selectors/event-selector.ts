/** A basic selector as it is stored and returned: every default filled in. */
export interface EventSelector {
  ReadWriteType: string;
  IncludeManagementEvents: boolean;
  DataResources: DataResource[];
  ExcludeManagementEventSources: string[];
}

export interface DataResource {
  Type: string;
  Values: string[];
}

/** An advanced selector as it is stored and returned; a Name that was not given is left out. */
export interface AdvancedEventSelector {
  Name: string | undefined;
  FieldSelectors: AdvancedFieldSelector[];
}

/** A field with the operators that were given. */
export type AdvancedFieldSelector = { Field: string } & Partial<Record<FieldOperator, string[]>>;

export const fieldOperators = [
  'Equals',
  'StartsWith',
  'EndsWith',
  'NotEquals',
  'NotStartsWith',
  'NotEndsWith',
] as const;
type FieldOperator = (typeof fieldOperators)[number];

/** A trail has selectors of one kind; the newer kind replaces the other (behaviour.md section 3). */
export type EventSelection = { EventSelectors: EventSelector[] } | { AdvancedEventSelectors: AdvancedEventSelector[] };

/** What a trail has that nobody gave selectors to (behaviour.md section 3). */
export const defaultSelection: EventSelection = {
  EventSelectors: [
    {
      ReadWriteType: 'All',
      IncludeManagementEvents: true,
      DataResources: [],
      ExcludeManagementEventSources: [],
    },
  ],
};
