import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#store/open.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { storeContract } from './store.ts';

describe('the store on PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  storeContract(async () => {
    const databaseUrl = await server.freshDatabase();
    return { open: () => openStore({ databaseUrl, dataDir: '' }), drop: async () => undefined };
  });

  it('names the host that cannot be reached, and never the password', async () => {
    const refused = openStore({ databaseUrl: 'postgres://someone:secret@127.0.0.1:1/keruen', dataDir: '' });
    await expect(refused).rejects.toThrow(/127\.0\.0\.1:1 cannot be used: .*DATABASE_URL/);
    await expect(refused).rejects.not.toThrow(/secret/);
  });
});
