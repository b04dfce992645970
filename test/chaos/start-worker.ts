import { spawn } from 'node:child_process';

/** Starts a process that delivers what is due. */
export function startWorker({
  dataDir,
  recorder,
  owner,
  lease,
  long = false,
  databaseUrl,
  largestFile,
}: {
  readonly dataDir: string;
  /** The address of the recorder that stands for both platforms. */
  readonly recorder: string;
  readonly owner: string;
  /** Milliseconds that a claim lasts. */
  readonly lease: number;
  readonly long?: boolean;
  readonly databaseUrl?: string;
  /** The system refuses to let a file grow beyond so many blocks, as a full disk does. */
  readonly largestFile?: number;
}) {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    TZ: 'UTC',
    DATA_DIR: dataDir,
    RECORDER: recorder,
    LEASE: String(lease),
    OWNER: owner,
    ...(long && { LONG: 'yes' }),
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  };
  const command = [process.execPath, 'test/chaos/worker.ts'] as const;
  return largestFile === undefined
    ? spawn(command[0], [command[1]], { env, stdio: 'ignore' })
    : spawn('sh', ['-c', `ulimit -f ${largestFile}; exec "$0" "$1"`, ...command], { env, stdio: 'ignore' });
}
