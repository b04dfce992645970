import { html } from 'hono/html';
import type { Language } from '#core/language.ts';
import type { Reply } from '#core/reply.ts';
import type { ChannelPost } from '#core/store.ts';
import { texts } from '#i18n/catalogue.ts';
import { layout } from './layout.ts';
import { renderReply } from './render.ts';

type Html = ReturnType<typeof html>;

/** One question and its answer, as the conversation shows them. */
export function exchange(language: Language, question: string, answer: Reply): Html {
  return html`<div class="exchange"><p class="question"><span class="who">${texts(language).you}:</span> ${question}</p>${renderReply(answer)}</div>`;
}

/** One digest in the channel; the id lets a stream go on where it was. */
export function channelPost({ id, reply, at }: ChannelPost): Html {
  return html`<div class="post" id="post-${id}" data-id="${id}"><time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>${renderReply(reply)}</div>`;
}

/** The first page: the conversation, and the channel of this browser. */
export function homePage(state: {
  readonly language: Language;
  readonly question?: string;
  readonly answer: Reply;
  readonly posts: readonly ChannelPost[];
}): Html {
  const { language, question, answer, posts } = state;
  const words = texts(language);
  return layout({
    language,
    title: words.pageTitle,
    description: words.pageLead,
    path: '/',
    body: html`<a class="skip" href="#q">${words.skipToQuestion}</a>
<main>
<section class="conversation" aria-labelledby="conversation-title">
<h1 id="conversation-title" class="lead">${words.pageLead}</h1>
<form class="ask" method="post" action="/ask">
<label for="q">${words.askLabel}</label>
<div class="field"><input id="q" name="q" type="text" maxlength="500" autocomplete="off" enterkeyhint="send" value="" placeholder="${words.inlineHint}" autofocus>
<button>${words.askButton}</button></div>
<p class="status" role="status" data-offline="${words.offline}"></p>
</form>
<div id="answers" aria-live="polite">${question === undefined ? renderReply(answer) : exchange(language, question, answer)}</div>
</section>
<section class="channel" aria-labelledby="channel-title">
<h2 id="channel-title">${words.channelTitle}</h2>
<p class="note">${words.channelLead}</p>
<form method="post" action="/ask"><button name="q" value="digest">${words.digestTitle}</button></form>
<div id="posts" aria-live="polite">${[...posts].reverse().map(channelPost)}</div>
<p class="empty" ${posts.length > 0 ? 'hidden' : ''}>${words.channelEmpty}</p>
</section>
</main>`,
  });
}
