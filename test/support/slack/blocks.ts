import { z } from 'zod';

/** The limits of Block Kit that Slack enforces (docs.slack.dev/reference/block-kit). */
const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() });

const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most).refine(isInert, 'unescaped < or > or a mention'),
    verbatim: z.boolean().optional(),
  });

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: z.string().min(1).max(255),
  value: z.string().max(2000).optional(),
  url: z.url().max(3000).optional(),
  accessibility_label: z.string().max(75).optional(),
});

const id = { block_id: z.string().max(255).optional() };

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150), ...id }),
  z.strictObject({
    type: z.literal('section'),
    text: z.union([mrkdwn(3000), plainText(3000)]),
    expand: z.boolean().optional(),
    ...id,
  }),
  z.strictObject({
    type: z.literal('context'),
    elements: z
      .array(z.union([mrkdwn(3000), plainText(3000)]))
      .min(1)
      .max(10),
    ...id,
  }),
  z.strictObject({ type: z.literal('actions'), elements: z.array(button).min(1).max(25), ...id }),
  z.strictObject({ type: z.literal('divider'), ...id }),
]);

const view = z.strictObject({
  type: z.literal('home'),
  blocks: z.array(block).max(100),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
});

/** Slack's answer to blocks that are not as they should be; empty when they are. */
export function blockProblems(blocks: unknown): readonly string[] {
  const parsed = z.array(block).max(50).safeParse(blocks);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `invalid_blocks: ${path.join('/')} ${message}`);
  const actionIds = parsed.data.flatMap((each) =>
    each.type === 'actions' ? each.elements.map(({ action_id }) => action_id) : [],
  );
  return [
    ...(new Set(actionIds).size < actionIds.length ? ['invalid_blocks: two buttons with one action_id'] : []),
    ...(JSON.stringify(blocks).length > 13_200 ? ['msg_blocks_too_long'] : []),
  ];
}

export function viewProblems(value: unknown): readonly string[] {
  const parsed = view.safeParse(value);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `invalid_arguments: view ${path.join('/')} ${message}`);
}

/** Top-level text: inert, and not so long that Slack cuts it. */
export function textProblems(text: unknown): readonly string[] {
  if (typeof text !== 'string' || text === '') return ['no_text'];
  return [
    ...(text.length > 40_000 ? ['msg_too_long'] : []),
    ...(isInert(text) ? [] : [`unescaped mrkdwn in text: ${text.slice(0, 80)}`]),
  ];
}

/** Every < begins a link to an address, and nothing notifies anybody. */
function isInert(text: string): boolean {
  const rest = text.replace(/<https?:\/\/[^<>|\s]+(?:\|[^<>|]*)?>/g, '');
  return (
    !/[<>]/.test(rest) &&
    !/&(?!(?:amp|lt|gt);)/.test(rest) &&
    !/(?<![\p{L}\p{N}])@(?:everyone|here|channel)\b/u.test(rest)
  );
}
