// While a folder is being made its page looks again by itself; without script a link does so.
const place = document.querySelector('#folder');
async function look() {
  if (!place.querySelector('[data-making]')) return;
  try {
    const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#folder');
    // A page of another kind, the login's say, is not put into this one.
    if (answer.ok && page) place.replaceChildren(...page.childNodes);
  } catch {
    // Without network: the next look may find it.
  }
  setTimeout(look, 2000);
}
setTimeout(look, 1500);
