import type { ChatId } from '#core/conversation.ts';
import type { Reply } from '#core/reply.ts';
import type { ChannelPost, Store } from '#core/store.ts';

/** The channels of the page: what has arrived is kept in the store, and who watches is woken. */
export interface Channel {
  append(chat: ChatId, reply: Reply): Promise<number>;
  /** Shows another reply in the place of a post; who watches sees it at the next visit. */
  replace(id: number, reply: Reply): Promise<void>;
  /** The channel's last posts, oldest first. */
  recent(chat: ChatId): Promise<readonly ChannelPost[]>;
  /** Yields every post after the given id, those to come included, until the signal or the channel ends. */
  watch(chat: ChatId, after: number, signal: AbortSignal): AsyncIterable<ChannelPost>;
  /** Ends all watching. */
  close(): Promise<void>;
}

/** How many posts a page shows, and a stream sends at a time. */
const mostPosts = 50;
/** Posts of other processes on the same database are noticed after at most this long. */
const pollInterval = 5_000;

/** Makes the channels over their store. */
export function createChannel(
  feed: Pick<Store, 'appendPost' | 'replacePost' | 'postsAfter'>,
  clock: () => Date,
): Channel {
  const wakers = new Set<() => void>();
  const closing = new AbortController();
  const wakeAll = () => {
    for (const wake of wakers) wake();
  };
  const news = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, pollInterval);
      timer.unref();
      function done() {
        clearTimeout(timer);
        wakers.delete(done);
        resolve();
      }
      wakers.add(done);
    });

  return {
    async append(chat, reply) {
      const id = await feed.appendPost(chat, reply, clock());
      wakeAll();
      return id;
    },
    replace: (id, reply) => feed.replacePost(id, reply),
    async recent(chat) {
      const posts = await feed.postsAfter(chat, 0, 1000);
      return posts.slice(-mostPosts);
    },
    async *watch(chat, after, signal) {
      signal.addEventListener('abort', wakeAll);
      let last = after;
      while (!signal.aborted && !closing.signal.aborted) {
        const arrival = news();
        for (const post of await feed.postsAfter(chat, last, mostPosts)) {
          last = post.id;
          yield post;
        }
        await arrival;
      }
    },
    async close() {
      closing.abort();
      wakeAll();
    },
  };
}
