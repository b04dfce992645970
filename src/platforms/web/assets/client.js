// Makes the page answer in place. Without this file every form and link still works.

const answers = document.querySelector('#answers');
const field = document.querySelector('#q');
const status = document.querySelector('.status');

if (answers && field) {
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (form.getAttribute('action') !== '/ask') return;
    event.preventDefault();
    const question = event.submitter?.value || field.value;
    await ask(question, form.classList.contains('ask'));
  });
  listen();
}

for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', () => share(button, location.href.split('?')[0], button.dataset.copied));
}

document.addEventListener('click', async (event) => {
  const link = event.target.closest('a.share');
  if (!link || !navigator.clipboard) return;
  event.preventDefault();
  await share(link, link.href, document.body.dataset.copied);
});

async function ask(question, typed) {
  status.textContent = '';
  try {
    const response = await fetch('/ask', {
      method: 'POST',
      body: new URLSearchParams({ q: question }),
      headers: { accept: 'text/x-fragment' },
    });
    if (!response.ok) throw new Error(String(response.status));
    const fragment = document.createRange().createContextualFragment(await response.text());
    const exchange = fragment.firstElementChild;
    answers.prepend(fragment);
    if (typed) field.value = '';
    exchange.scrollIntoView({ block: 'nearest' });
  } catch {
    status.textContent = status.dataset.offline;
  }
  field.focus({ preventScroll: true });
}

function listen() {
  const posts = document.querySelector('#posts');
  const last = Math.max(0, ...[...posts.children].map((post) => Number(post.dataset.id)));
  const events = new EventSource(`/channel/events?after=${last}`);
  events.addEventListener('post', (event) => {
    if (document.querySelector(`#post-${event.lastEventId}`)) return;
    posts.prepend(document.createRange().createContextualFragment(event.data));
    document.querySelector('.channel .empty').hidden = true;
  });
}

async function share(element, url, done) {
  const label = element.textContent;
  try {
    await navigator.clipboard.writeText(url);
    element.textContent = done;
  } catch {
    element.textContent = url;
  }
  setTimeout(() => {
    element.textContent = label;
  }, 3000);
}
