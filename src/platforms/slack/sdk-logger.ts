import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '#core/log.ts';

/** Hands what Slack's SDK says to the product's log; its complaints are warnings, since it mends most by itself. */
export function sdkLogger(log: Log): Logger {
  const sentence = (parts: readonly unknown[]) => parts.map(String).join(' ');
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.debug({ sdk: 'slack' }, sentence(parts)),
    error: (...parts) => log.warn({ sdk: 'slack' }, sentence(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
