import { Telegram } from 'telegraf';
import { timeouts } from './limits.ts';

/**
 * The one gate to Telegram: every call has a time limit, and none is repeated. (Telegraf's own limit is 500 s, and its
 * update handler makes a client of its own unless the context class is given this one.)
 */
export class Api extends Telegram {
  override callApi: Telegram['callApi'] = (method, payload, options) => {
    const limit = method === 'getUpdates' ? timeouts.poll : timeouts.call;
    const signal = AbortSignal.any([
      AbortSignal.timeout(limit),
      ...(options?.signal ? [options.signal as AbortSignal] : []),
    ]);
    /** Telegraf's types name the AbortSignal of an old package; that of Node works as well. */
    return super.callApi(method, payload, { ...options, signal } as Parameters<Telegram['callApi']>[2]);
  };
}

/** A method of the Bot API by its name, for parameters that are newer than Telegraf's types. */
export type Call = (method: string, payload: object, signal?: AbortSignal) => Promise<unknown>;

/** Calls methods by name through the gate. */
export function caller(api: Api): Call {
  return (method, payload, signal) =>
    api.callApi(
      method as 'getMe',
      payload as Record<string, never>,
      (signal ? { signal } : {}) as Parameters<Api['callApi']>[2],
    );
}
