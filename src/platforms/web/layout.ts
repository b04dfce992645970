import { html } from 'hono/html';
import { type Language, languages } from '#core/language.ts';
import { texts } from '#i18n/catalogue.ts';

type Html = ReturnType<typeof html>;

const nativeNames: Record<Language, string> = { ru: 'Русский', kk: 'Қазақша', en: 'English' };

/** A whole page: head, name, languages, and what is given. The path is that of the page, for the language links. */
export function layout(page: {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly url?: string | undefined;
  readonly body: Html;
}): Html {
  const { language, title, description, path, url, body } = page;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="article">
${url ? html`<meta property="og:url" content="${url}"><link rel="canonical" href="${url}">` : ''}
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/style.css">
<script type="module" src="/assets/client.js"></script>
</head>
<body data-copied="${texts(language).copied}">
<header>
<a class="name" href="/">Keruen</a>
<nav aria-label="Language">${languages.map((each) =>
    each === language
      ? html`<span lang="${each}" aria-current="true">${nativeNames[each]}</span>`
      : html`<a lang="${each}" hreflang="${each}" href="${path}?lang=${each}">${nativeNames[each]}</a>`,
  )}</nav>
</header>
${body}
</body>
</html>`;
}

/** The page for an address that leads nowhere. */
export function notFoundPage(language: Language, path: string): Html {
  const words = texts(language);
  return layout({
    language,
    title: words.notFoundTitle,
    description: words.notFoundText,
    path,
    body: html`<main class="single"><h1>${words.notFoundTitle}</h1><p>${words.notFoundText}</p><p><a class="button" href="/">${words.toFirstPage}</a></p></main>`,
  });
}
