import { plainText } from '#core/plain-text.ts';
import type { Action, Reply } from '#core/reply.ts';

/** A reply as a terminal shows it: its text, then what its buttons would run. */
export function renderReply(reply: Reply): string {
  const ways = reply.parts.flatMap((part) => (part.part === 'actions' ? part.actions : [])).flatMap(way);
  return [plainText(reply), ways.join('\n')].filter(Boolean).join('\n\n');
}

function way(action: Action): readonly string[] {
  return action.action === 'run' ? [`→ ${action.label}: ${action.command.replace(/^fact /, '')}`] : [];
}
