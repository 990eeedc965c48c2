/** One line of TypeScript that makes a call through the SDK again. */
export function sdkLine(operation: string, configuration: object, input: object): string {
  return [
    `import { CloudTrailClient, ${operation}Command } from '@aws-sdk/client-cloudtrail';`,
    `await new CloudTrailClient(${literal(configuration)}).send(new ${operation}Command(${literal(input)}));`,
  ].join(' ');
}

function literal(value: unknown): string {
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${name}: ${literal(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
