import type { Request } from '#core/conversation.ts';
import type { Log } from '#core/log.ts';
import type { Reply } from '#core/reply.ts';
import type { ChannelPost } from '#core/store.ts';
import { createWeb } from '#platforms/web/platform.ts';
import { everyPart } from './replies.ts';

const quiet: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const uncertain = {
  subscription: 7,
  slot: new Date('2026-11-20T04:00:00Z'),
  state: 'uncertain',
  reason: 'no answer',
  attempt: 1,
  facts: [],
  messages: [],
  chat: 'slack:C1',
  programme: 'trade',
} as const;

/** The web platform with answers of the test's own, and its channel in memory. */
export function webWith(answer: (request: Request) => Reply = () => everyPart) {
  const requests: Request[] = [];
  const posts: (ChannelPost & { readonly chat: string })[] = [];
  const problems: string[] = [];
  const web = createWeb({
    async dispatch(request) {
      requests.push(request);
      return answer(request);
    },
    feed: {
      async appendPost(chat, reply, at) {
        posts.push({ chat, id: posts.length + 1, reply, at });
        return posts.length;
      },
      async replacePost(id, reply) {
        const index = posts.findIndex((post) => post.id === id);
        const post = posts[index];
        if (post) posts[index] = { ...post, reply };
      },
      postsAfter: async (chat, id, limit) => posts.filter((post) => post.chat === chat && post.id > id).slice(0, limit),
    },
    pages: {
      find: (kind, id) =>
        id === 'one' ? { title: `A ${kind}`, description: 'What it says', reply: everyPart } : undefined,
    },
    facts: {
      search: (query, language) => ({ status: 'answer', query, language }),
      find: (id) => (id === 'one' ? { id } : undefined),
    },
    pictures: { series: async (id) => (id === 'one' ? new Uint8Array([0x89, 0x50, 0x4e, 0x47]) : undefined) },
    operations: {
      metrics: async () => 'keruen_digests_due 0\n',
      overview: async () => ({ upcoming: [], recent: [], uncertain: [uncertain], overdue: 0, lag: 0 }),
      resend: async (id) => (id === uncertain.subscription ? 'sent' : undefined),
    },
    adminToken: 'a secret of sixteen letters',
    ready: async () => problems,
    defaultLanguage: 'en',
    link: (path) => `https://keruen.example${path}`,
    log: quiet,
    clock: () => new Date('2026-11-20T09:00:00Z'),
  });
  return { web, requests, posts, problems };
}
