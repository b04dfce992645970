import type { Generated } from 'kysely';

/** The tables; times are milliseconds since 1970, slots among them; lists and messages are JSON. */
export interface Tables {
  preference: { owner: string; language: string | null; zone: string | null };
  subscription: {
    id: Generated<number>;
    chat: string;
    programme: string;
    days: string;
    at: string;
    zone: string;
    language: string;
    form: string;
    silent: number;
    state: string;
    reason: string | null;
    origin: string;
    created_by: string;
    created_at: number;
    settled_until: number;
    next_slot: number | null;
  };
  contact: { subscription_id: number; person: string; chat_name: string | null };
  delivery: {
    subscription_id: number;
    slot: number;
    state: string;
    reason: string | null;
    owner: string | null;
    lease_until: number | null;
    attempt: number;
    facts: string;
    messages: string;
    settled_at: number | null;
  };
  turn: { key: string; free_at: number };
  lease: { name: string; owner: string; until: number };
  fact_mark: { fact: string; mark: string; changed_at: number | null };
  gap: { text: string; language: string; count: number };
  channel_post: { id: Generated<number>; chat: string; reply: string; at: number };
}
