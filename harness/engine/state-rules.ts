/** What is wrong with a state, by the rule that stands in gap ids. */
export const stateRules: Readonly<Record<string, string>> = {
  sets: 'what it was given is not there afterwards',
  clears: 'what it should take away is still there, or it refuses to',
  defaults: 'what was left out has not its default',
  keeps: 'it changes what it is not about',
  creates: 'what it made is not there',
  deletes: 'what it removed is still there',
  leaves: 'it leaves something behind, which the next one of the same name has',
  echo: 'its answer does not show what it was given',
  answers: 'its answer shows another state than the one that is there',
  shows: 'it shows another value than other reads do',
  finds: 'it does not find what other reads find',
  'still-finds': 'it still finds what is gone for other reads',
  gone: 'it accepts a call about what is gone',
  idempotent: 'it refuses what is so already',
  'refused-member': 'a valid request is refused',
  parallel: 'calls at the same time end in a state that no order of them leads to',
};
