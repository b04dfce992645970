import { html } from 'hono/html';
import type { Action, Item, Part, Reply } from '#core/reply.ts';

type Html = ReturnType<typeof html>;

/** A message as a part of the page; all text is escaped by the template. */
export function renderReply({ parts, language }: Reply): Html {
  return html`<article class="card" lang="${language}">${parts.map(renderPart)}</article>`;
}

function renderPart(part: Part): Html {
  switch (part.part) {
    case 'heading':
      return html`<h3>${part.text}</h3>`;
    case 'figure':
      return html`<p class="figure"><strong>${part.value}</strong> <span>${part.label}</span></p>`;
    case 'text':
      return html`<p>${part.text}</p>`;
    case 'list':
      return html`<ul>${part.items.map(renderItem)}</ul>`;
    case 'picture':
      return html`<img class="picture" src="${part.path}" alt="${part.alt}" loading="lazy" />`;
    case 'citation':
      return html`<p class="citation">${part.path ? html`<a href="${part.path}">${part.text}</a>` : part.text}</p>`;
    case 'note':
      return part.tone === 'warning'
        ? html`<p class="warning"><span aria-hidden="true">⚠ </span>${part.text}</p>`
        : html`<p class="note">${part.text}</p>`;
    case 'actions':
      return html`<div class="actions">${part.actions.map(renderAction)}</div>`;
  }
}

function renderItem({ text, path }: Item): Html {
  return html`<li>${path ? html`<a href="${path}">${text}</a>` : text}</li>`;
}

/** Without JavaScript a button is a form or a link; with it, client.js answers in place. */
function renderAction(action: Action): Html {
  switch (action.action) {
    case 'run':
      return html`<form method="post" action="/ask"><button name="q" value="${action.command}">${action.label}</button></form>`;
    case 'share':
      return html`<a class="button share" href="${sharedPath(action.command)}">${action.label}</a>`;
    case 'open':
      return html`<a class="button" href="${action.path}">${action.label}</a>`;
  }
}

/** The page of what a command answers with: `fact khorgos` is at `/f/khorgos`. */
function sharedPath(command: string): string {
  const [name = '', ...words] = command.split(' ');
  return `/${name.charAt(0)}/${encodeURIComponent(words.join(' '))}`;
}
