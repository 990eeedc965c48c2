import type { ServerProcess } from './server-process.js';
import { openSoakClient, type SoakClient } from './soak-client.js';

/** What a soak found. */
export interface SoakResult {
  server: string;
  requests: number;
  seconds: number;
  /** Resident memory in MiB after a quarter of the requests and at the end; undefined where it cannot be told. */
  memoryEarly: number | undefined;
  memoryLate: number | undefined;
  /** Trails that were made and not deleted, and those that the server lists at the end. */
  owed: number;
  listed: number;
}

/** Regions of the soak: trails are limited to five in each, so each worker has one of its own. */
const regions = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-central-1',
  'eu-north-1',
  'ap-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'sa-east-1',
];

/** Sends about `total` mixed requests from one worker per Region and counts what should be there in the end. */
export async function soak(server: ServerProcess, total: number): Promise<SoakResult> {
  const client = openSoakClient(server.url, regions.length);
  const started = performance.now();
  let memoryEarly: number | undefined;
  try {
    await client.call('us-east-1', 'PutBucket', {});
    const books = await Promise.all(
      regions.map(async (region) => {
        const worker = new Worker(client, region);
        while (client.requests < total) {
          await worker.step();
          if (memoryEarly === undefined && client.requests >= total / 4) memoryEarly = server.memory();
        }
        return { owed: worker.owed, listed: await worker.listed() };
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    const sum = (of: 'owed' | 'listed') => books.reduce((count, book) => count + book[of], 0);
    return {
      server: server.name,
      requests: client.requests,
      seconds,
      memoryEarly,
      memoryLate: server.memory(),
      owed: sum('owed'),
      listed: sum('listed'),
    };
  } finally {
    await client.close();
  }
}

/** The calls of one Region, in an order that is mixed and the same every time. */
class Worker {
  /** Trails made less trails deleted, by the answers of the server. */
  owed = 0;
  #names: string[] = [];
  #made = 0;
  #steps = 0;

  constructor(
    private readonly client: SoakClient,
    private readonly region: string,
  ) {}

  async step(): Promise<void> {
    this.#steps++;
    // 16807 generates the numbers below 2^31 - 1: enough to mix the calls, and the same in every run.
    const dice = ((this.#steps * 16_807) % 2_147_483_647) % 20;
    const [name] = this.#names;
    if (dice < 3 && this.#names.length < 5) return this.#create();
    if (name === undefined) return this.#create();
    if (dice < 6) return this.#delete(name);
    const reads: [string, object][] = [
      ['GetTrail', { Name: name }],
      ['GetTrailStatus', { Name: name }],
      ['DescribeTrails', {}],
      ['ListTrails', {}],
      ['UpdateTrail', { Name: name, S3KeyPrefix: `p${this.#steps}` }],
      ['StartLogging', { Name: name }],
      ['StopLogging', { Name: name }],
      ['PutEventSelectors', { TrailName: name, EventSelectors: [{ ReadWriteType: 'WriteOnly' }] }],
      ['GetEventSelectors', { TrailName: name }],
      ['GetTrail', { Name: 'ctc-soak-nobody' }],
    ];
    const [operation, input] = reads[dice % reads.length]!;
    await this.client.call(this.region, operation, input);
  }

  async #create(): Promise<void> {
    this.#made++;
    const Name = `ctc-soak-${this.#made}`;
    const { status } = await this.client.call(this.region, 'CreateTrail', { Name, S3BucketName: 'ctc-soak-bucket' });
    if (status !== 200) return;
    this.#names.push(Name);
    this.owed++;
  }

  async #delete(name: string): Promise<void> {
    const { status } = await this.client.call(this.region, 'DeleteTrail', { Name: name });
    if (status !== 200) return;
    this.#names.shift();
    this.owed--;
  }

  /** How many trails of the soak the server lists with their home in this Region. */
  async listed(): Promise<number> {
    const { body } = await this.client.call(this.region, 'DescribeTrails', { includeShadowTrails: false });
    const list = Array.isArray(body.trailList) ? (body.trailList as { Name?: string }[]) : [];
    return list.filter(({ Name }) => Name?.startsWith('ctc-soak-')).length;
  }
}
