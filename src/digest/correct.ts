import { dayIn } from '#core/anniversary.ts';
import type { Fact } from '#core/fact.ts';
import { differencesOf, type Library, successorOf } from '#core/library.ts';
import { DeliveryError } from '#core/platform.ts';
import { programmeWithId } from '#core/programme.ts';
import type { Subscription } from '#core/subscription.ts';
import { chosenFrom } from './choose.ts';
import type { Delivering } from './delivering.ts';
import { waitForTurn } from './post.ts';
import { nextSlot } from './slots.ts';

const day = 24 * 60 * 60_000;
/** Messages of so many days are corrected in their place; older ones are out of sight. */
const reach = 30 * day;
/** How long one process has for it before another may begin. */
const longest = 10 * 60_000;

/**
 * Makes the function that corrects what has been posted: where the figures, the warnings or the status of a fact are
 * other than when it was shown, the messages that carried it are edited in place. It looks at a library once; two
 * processes do not do it at the same time, and a correction that is cut short is begun anew.
 */
export function createCorrections(world: Delivering): () => Promise<void> {
  let seen: Library | undefined;
  return async () => {
    const library = world.library();
    if (library === seen) return;
    const now = world.clock();
    if (!(await world.store.hold('corrections', world.owner, now, new Date(now.getTime() + longest)))) return;
    try {
      await correct(library, world);
      seen = library;
    } finally {
      await world.store.letGo('corrections', world.owner);
    }
  };
}

async function correct(library: Library, world: Delivering): Promise<void> {
  const { store, clock } = world;
  const known = await store.marks();
  const now = clock();
  const marks = [...library.facts.values()].map((fact) => [fact.id, markOf(fact, library)] as const);
  const changed = new Map(marks.filter(([id, mark]) => known.has(id) && known.get(id) !== mark));
  if (changed.size > 0) {
    for (const { subscription, delivery } of await store.sentSince(new Date(now.getTime() - reach)))
      if (delivery.facts.some((id) => changed.has(id))) await edit(subscription, delivery, library, world);
    await store.setMarks(changed, now);
  }
  await store.setMarks(new Map(marks.filter(([id]) => !known.has(id))), undefined);
}

/** Puts the digest as it reads now in the place of what was posted; what cannot be edited is left and logged. */
async function edit(
  subscription: Subscription,
  {
    slot,
    facts,
    messages,
  }: { readonly slot: Date; readonly facts: readonly string[]; readonly messages: readonly string[] },
  library: Library,
  world: Delivering,
): Promise<void> {
  const { chat, language, form, rule, silent } = subscription;
  const programme = programmeWithId(subscription.programme, world.programmes, library.topics);
  if (!programme) return;
  const shownOn = dayIn(rule.zone, slot);
  const reply = world.compose({
    programme,
    language,
    form,
    zone: rule.zone,
    day: shownOn,
    chosen: chosenFrom(facts, programme, shownOn, library),
    nextSlot: nextSlot(rule, slot),
    lateHours: 0,
    correctedOn: dayIn(rule.zone, world.clock()),
  });
  try {
    for (const [index, { replace }] of world.messages(chat, reply, { silent }).entries()) {
      const id = messages[index];
      if (id === undefined) break;
      await waitForTurn(chat, world);
      await replace(id);
    }
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    world.log.warn({ err: error, subscription: subscription.id, slot }, 'a digest could not be corrected in its place');
  }
}

/** What must not change unnoticed once a fact was shown: its figures, its standing and its warnings. */
function markOf(fact: Fact, library: Library): string {
  return JSON.stringify([
    fact.status,
    successorOf(library, fact.id)?.id,
    fact.figures.map(({ value, unit, bound }) => [value, unit, bound]),
    fact.caveat,
    differencesOf(library, fact.id).map(({ id, explanation }) => [id, explanation]),
  ]);
}
