/** The suites, in the order in which reports show them. */
export const suites = ['protocol', 'shapes', 'constraints', 'errors', 'pagination', 'lifecycle', 'sdk'] as const;

/** The name of a suite. */
export type Suite = (typeof suites)[number];
