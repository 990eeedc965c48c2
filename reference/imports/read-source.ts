import type { Call } from '../call.js';
import { splitS3Uri } from '../queries/query-delivery.js';
import type { Import } from './import.js';

/** What an import finds where it reads: how many log files, and by location what it could not read, and why. */
interface SourceContent {
  filesRead: number;
  unreadable: Map<string, { type: string; message: string }>;
}

/** Reads the objects below the import's prefix, in the order of their keys as S3 lists them. */
export function readSource({ source }: Import, call: Call): SourceContent {
  const location = source.S3.S3LocationUri;
  const { bucket: name, prefix } = splitS3Uri(location);
  const bucket = call.state.buckets.find(name);
  if (bucket === undefined) {
    const message = `The bucket ${name} does not exist`;
    return { filesRead: 0, unreadable: new Map([[location, { type: 'NoSuchBucket', message }]]) };
  }
  const below = [...bucket.objects].filter(([key]) => key.startsWith(prefix));
  const others = below.flatMap(([key, isLogFile]) => (isLogFile ? [] : [key])).sort();
  const why = { type: 'InvalidLogFile', message: 'The object is no log file of CloudTrail' };
  return {
    filesRead: below.length - others.length,
    unreadable: new Map(others.map((key) => [`s3://${name}/${key}`, why])),
  };
}
