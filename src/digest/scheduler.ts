import cron from 'node-cron';
import type { Log } from '#core/log.ts';

/** Runs the tick once at the start and then at every full minute. */
export interface Scheduler {
  start(): void;
  /** Starts no further tick and waits for the one that is running. */
  stop(): Promise<void>;
}

/** Makes a scheduler whose ticks never overlap and never throw. */
export function createScheduler(tick: () => Promise<void>, log: Log): Scheduler {
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= tick()
      .catch((error: unknown) => log.error({ err: error }, 'a tick failed; the next one tries again'))
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const task = cron.createTask('* * * * *', run, { timezone: 'UTC' });
  return {
    start() {
      void task.start();
      void run();
    },
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
