import { createServer } from 'node:http';
import '@hono/node-server';
import '@slack/bolt';
import 'hono';
import 'kysely';
import 'node-cron';
import 'pino';
import 'telegraf';
import 'yaml';
import 'zod';

/** The least that a process with the same SDKs can be: it imports them and answers `/healthz`. */
const server = createServer((_, response) => response.end('{"status":"ok"}'));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
