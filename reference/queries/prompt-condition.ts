/** What a prompt asks for, as far as the grammar of the reference can say it. */
interface PromptReading {
  /** `field = 'text'`; undefined: all events. */
  condition: string | undefined;
  limit: number | undefined;
}

/** Condition by the form of a word, or of two; the first that fits anywhere in the prompt wins. */
const FORMS: readonly [form: RegExp, condition: (word: string) => string][] = [
  [/\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/, (word) => `userIdentity.accessKeyId = '${word}'`],
  [/\b[a-z0-9-]+\.amazonaws\.com\b/, (word) => `eventSource = '${word}'`],
  [/\b(?:[A-Z]\w*Exception|AccessDenied)\b/, (word) => `errorCode = '${word}'`],
  [/\b[A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+\b/, (word) => `eventName = '${word}'`],
  [/\bconsole log-?ins?\b/i, () => `eventName = 'ConsoleLogin'`],
  [/\b[a-z]{2}(?:-[a-z]+)+-\d\b/, (word) => `awsRegion = '${word}'`],
  [
    /\b(?:CloudTrail|DynamoDB|EC2|IAM|KMS|Lambda|S3|SNS|SQS|STS)\b/i,
    (word) => `eventSource = '${word.toLowerCase()}.amazonaws.com'`,
  ],
  [/\b(?:access denied|unauthorized|denied)\b/i, () => `errorCode = 'AccessDenied'`],
  [/\b(?:read-?only|reads?|lookups?)\b/i, () => `readOnly = 'true'`],
  [/\b(?:writes?|changes?|changed|mutations?)\b/i, () => `readOnly = 'false'`],
];

const ABOUT_EVENTS = /\b(?:events?|activity|activities|api calls?|calls|logs?|actions?|everything)\b/i;
const LIMIT = /\b(?:top|first|last|latest|limit)\s+(\d{1,4})\b/i;

/**
 * Reads a prompt by the words in it: no model, the same prompt gives the same query. Undefined when nothing in it is
 * about events, so that no query can be made of it.
 */
export function readPrompt(prompt: string): PromptReading | undefined {
  const limit = LIMIT.exec(prompt)?.[1];
  let condition: string | undefined;
  for (const [form, write] of FORMS) {
    const [word] = form.exec(prompt) ?? [];
    if (word === undefined) continue;
    condition = write(word);
    break;
  }
  if (condition === undefined && !ABOUT_EVENTS.test(prompt)) return undefined;
  return { condition, limit: limit === undefined ? undefined : Number(limit) };
}
