import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** The HTTP server cannot listen; the message says where, why and what to do. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

export interface Server {
  /** The address for people on this machine. */
  readonly url: string;
  /** Stops listening, ends idle connections, and waits for those at work. */
  stop(): Promise<void>;
}

/** Serves the app on host and port; port 0 takes a free one. Throws ServerError. */
export function startServer(app: Hono, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      resolve({
        url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${address.port}`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      });
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ServerError(explanation(error, host, port), { cause: error })),
    );
  });
}

function explanation(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use. Stop the program that uses it, or set PORT to another number.`;
    case 'EACCES':
      return `Port ${port} needs more rights than this process has. Set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Set HOST to 127.0.0.1, or to 0.0.0.0 for all addresses.`;
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}. Set HOST and PORT.`;
  }
}
