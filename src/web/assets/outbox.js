// The kitchen's outbox: an entry gets its id and is kept on this device before it is first sent, and it is called sent
// only when the server has said so. docs/offline.md says how, and why. Without this script the form works as it is.
(() => {
  const place = document.getElementById('outbox');
  const able = window.isSecureContext && navigator.serviceWorker && navigator.locks && window.caches;
  if (!place || !able || !crypto.randomUUID) return;
  const { owner, site, name: siteName, date: pageDate } = place.dataset;
  const { lang } = document.documentElement;
  const words = window.outboxWords[lang];
  const locale = { sv: 'sv-FI', fi: 'fi-FI' }[lang] ?? 'en-GB';
  const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, hole) => values[hole] ?? '');
  const form = document.getElementById('day-form');
  const asked = /\/days\/(\d{4}-\d\d-\d\d)$/.exec(location.pathname)?.[1] ?? pageDate;
  const pagesCache = 'kitchen-pages';
  const dayPath = (entry) => `/kitchen/${entry.siteId}/days/${entry.date}`;
  const apiPath = (entry) => `/api/v1/sites/${entry.siteId}/days/${entry.date}`;

  // --- words and figures -------------------------------------------------------------------------------------------
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 3 });
  const inUtc = (date, options) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
      .format(new Date(`${date}T12:00:00Z`))
      .replace(',', '');
  const longDay = (date) => inUtc(date, { weekday: 'long', day: 'numeric', month: 'long' });
  const plainDay = (date) => date.split('-').map(Number).reverse().join('.');
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const helsinki = (at, options) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', ...options }).format(new Date(at));
  const timeOf = (at) => {
    const time = helsinki(at, { hour: '2-digit', minute: '2-digit' });
    return lang === 'en' ? time : time.replace(':', '.');
  };
  const amountWords = ({ l = 0, kg = 0 }) =>
    [
      ['l', l],
      ['kg', kg],
    ]
      .filter(([, sum]) => sum > 0)
      .map(([unit, sum]) => `${number.format(sum / 1000)}\u00a0${unit}`)
      .join(' + ') || say('zero');
  const unitOf = (productId) =>
    form?.elements[`l.${productId}`]?.closest('[data-product]')?.querySelector('[data-sum]').dataset.sum ??
    'l';
  const reportWords = (report) => {
    if (report.kind === 'zero') return say('zero');
    if (report.kind === 'closed') return `${say('closed')}: ${words.closedReasons[report.reason]}`;
    if (report.kind !== 'served') return say('explained');
    const sums = {};
    for (const { use, given, productId, amount } of report.lines) {
      const unit = given.unit === 'kilograms' ? 'kg' : unitOf(productId);
      if (use === 'served') sums[unit] = (sums[unit] ?? 0) + amount;
    }
    return amountWords(sums);
  };

  // --- the store ---------------------------------------------------------------------------------------------------
  let db;
  const tabs = new BroadcastChannel('kitchen-outbox');
  const mine = async () =>
    (await db.getAll('entries'))
      .filter((entry) => entry.owner === owner)
      .sort((one, other) => one.savedAt - other.savedAt);
  /** Changes an entry as it stands now; `change` gives the new one, or null to drop it. */
  const update = async (entryId, change) => {
    const work = db.transaction('entries', 'readwrite');
    const before = await work.store.get(entryId);
    const after = before ? change(before) : undefined;
    if (after) await work.store.put(after);
    else if (after === null) await work.store.delete(entryId);
    await work.done;
    return after;
  };
  const tell = async () => {
    tabs.postMessage('changed');
    await show();
  };

  // --- sending -----------------------------------------------------------------------------------------------------
  let unreachable = 'kept' in place.dataset;
  let sending = false;
  let again = false;
  let timer;
  let pause = 5_000;
  const longestPause = 300_000;
  /** Longer than the server works on a request, so that after it the outcome is settled. */
  const patience = 35_000;
  const conflicts = ['stale', 'precondition-needed', 'entry-id-reused'];
  const logins = ['not-signed-in', 'link-ended'];

  /** One request; null when nobody of ours answered: no network, a failing server, a hotspot's own page. */
  const ask = async (path, options) => {
    try {
      const response = await fetch(path, {
        ...options,
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      const answer = await response.json();
      unreachable = false;
      const ours = response.ok ? answer.siteId : answer.code;
      return response.status >= 500 || !ours ? null : { ok: response.ok, answer };
    } catch {
      unreachable = true;
      return null;
    }
  };

  const needs = (entry, code, more = {}) =>
    update(entry.entryId, (each) => ({ ...each, state: 'needs', code, ...more }));
  const sent = async (entry, at, more = {}) => {
    await update(entry.entryId, (each) => ({ ...each, state: 'sent', sentAt: at, ...more }));
    // The page kept for this day is of before; without network it is better to have the new one, or none.
    const pages = await caches.open(pagesCache);
    await pages.delete(dayPath(entry));
    navigator.serviceWorker.controller?.postMessage({ keep: dayPath(entry) });
  };

  /** Sends one entry, or finds out what became of one that was taken back. False: try again later. */
  const post = async (entry) => {
    const now = await update(entry.entryId, (each) => ({
      ...each,
      tries: each.tries + (each.withdrawn ? 0 : 1),
    }));
    if (!now) return true;
    if (now.withdrawn) return settle(now);
    const put = await ask(apiPath(now), {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        ...(now.ifMatch ? { 'if-match': `"${now.ifMatch}"` } : {}),
      },
      body: JSON.stringify({
        entryId: now.entryId,
        report: now.report,
        reason: now.reason,
        words: now.words,
      }),
    });
    if (!put) return false;
    const { answer } = put;
    if (put.ok) await sent(now, answer.at);
    else if (conflicts.includes(answer.code) || answer.code === 'nothing-changed') {
      const day = await ask(apiPath(now));
      if (!day?.ok) return false;
      const last = day.answer.revisions.at(-1);
      if (answer.code === 'nothing-changed') await sent(now, last.at);
      else
        await needs(now, 'conflict', {
          theirs: { hash: last.hash, at: last.at, what: reportWords(last.report) },
        });
    } else {
      const detail = (answer.errors ?? []).map((each) => whatWasWrong(now, each)).join('; ');
      await needs(now, answer.code, { detail });
    }
    return true;
  };

  /** The form's own name for what was refused, with what was typed; where there is none, the server's words. */
  const whatWasWrong = ({ report, typed }, { pointer, detail }) => {
    const line = report.lines?.[/\/lines\/(\d+)/.exec(pointer)?.[1]];
    const field = { otherDiners: 'diners', present: 'present', note: 'note', words: 'words' }[
      pointer.split('/').at(-1)
    ];
    if (line)
      return (
        form?.elements[`l.${line.productId}`]?.closest('[data-product]').querySelector('h2').textContent ??
        detail
      );
    return form?.elements[field] ? `${labelOf(form.elements[field])}: ${typed[field]}` : detail;
  };

  /** Taken back after a send without an answer: whether it arrived is for the server to say. */
  const settle = async (entry) => {
    const day = await ask(apiPath(entry));
    if (!day) return false;
    const made = day.ok && day.answer.revisions.find((each) => each.entryId === entry.entryId);
    if (made) await sent(entry, made.at, { withdrawn: false, late: true });
    else if (day.ok || day.answer.code === 'not-found') await update(entry.entryId, () => null);
    else await needs(entry, day.answer.code);
    return true;
  };

  const send = async () => {
    again = true;
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    let waiting = [];
    while (again) {
      again = false;
      // Of several tabs one sends; the others wait here and then find nothing left.
      await navigator.locks.request('kitchen-outbox', async () => {
        for (const entry of await mine())
          if (entry.state === 'waiting' && !(await post(entry))) {
            again = false;
            break;
          }
      });
      waiting = (await mine()).filter((entry) => entry.state === 'waiting');
      await tell();
    }
    sending = false;
    if (waiting.length === 0) pause = 5_000;
    else {
      timer = setTimeout(send, pause);
      pause = Math.min(pause * 2, longestPause);
    }
  };
  const sendNow = () => {
    pause = 5_000;
    return send();
  };

  // --- showing -----------------------------------------------------------------------------------------------------
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children.filter(Boolean));
    return element;
  };
  const button = (key, act, quiet = true) =>
    make('button', {
      type: 'button',
      className: `button ${quiet ? 'button--quiet' : ''}`,
      textContent: say(key),
      onclick: act,
    });
  const link = (href, text, quiet = false) =>
    make('a', { href, className: `button ${quiet ? 'button--quiet' : ''}`, textContent: text });

  const undo = async (entry) => {
    await update(entry.entryId, (each) => (each.tries === 0 ? null : { ...each, withdrawn: true }));
    refill(entry);
    await tell();
    await sendNow();
  };
  const drop = async (entry) => {
    await update(entry.entryId, () => null);
    refill(entry);
    await tell();
  };
  /** What was typed comes back into the form of its day. */
  const refill = (entry) => {
    if (!form || entry.siteId !== site || entry.date !== asked) return;
    for (const [field, value] of Object.entries(entry.typed)) {
      const input = form.elements[field];
      if (input && field !== 'csrf' && field !== 'entryId' && field !== 'ifMatch') input.value = value;
    }
    form.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const retry = async (entry, change = {}) => {
    await update(entry.entryId, (each) => ({ ...each, state: 'waiting', code: null, ...change }));
    await tell();
    await sendNow();
  };
  /** The person's figure goes over the one that stands: as a correction, with a reason, under an id of its own. */
  const replace = async (entry, reason) => {
    const other = {
      ...entry,
      ...{ entryId: crypto.randomUUID(), ifMatch: entry.theirs.hash, reason, state: 'waiting', tries: 0 },
    };
    const work = db.transaction('entries', 'readwrite');
    await work.store.delete(entry.entryId);
    await work.store.put(other);
    await work.done;
    await tell();
    await sendNow();
  };

  const needsWords = (entry) => {
    const values = { mine: entry.what, theirs: entry.theirs?.what, time: '', detail: entry.detail };
    if (entry.code === 'conflict') {
      const { at } = entry.theirs;
      return say('conflict', {
        ...values,
        time: `${plainDay(helsinki(at, { dateStyle: 'short' }))} ${timeOf(at)}`,
      });
    }
    if (logins.includes(entry.code)) return say(entry.code);
    if (entry.code === 'bad-request') return say('wrong', values);
    return words.problems[entry.code] ?? say('other');
  };
  const needsButtons = (entry) => {
    if (entry.code === 'conflict') {
      const id = `reason-${entry.entryId}`;
      const select = make('select', { id });
      for (const [value, text] of Object.entries(words.reasons))
        select.append(make('option', { value, textContent: text }));
      return [
        make('div', { className: 'field' }, make('label', { htmlFor: id, textContent: say('why') }), select),
        make(
          'div',
          { className: 'buttons' },
          button('takeMine', () => replace(entry, select.value), false),
          button('takeTheirs', () => drop(entry)),
        ),
      ];
    }
    const login = entry.code === 'not-signed-in';
    // The same again would be refused again.
    const wrong = entry.code === 'bad-request';
    return [
      make(
        'div',
        { className: 'buttons' },
        login && link(`/login?to=${encodeURIComponent(location.pathname)}`, say('logIn')),
        !login && !wrong && button('again', () => retry(entry), false),
        button('drop', () => drop(entry), !wrong),
      ),
    ];
  };

  const entryNotice = (entry) => {
    const about = say('entry', { what: entry.what, day: entry.day, site: entry.siteName });
    const box = make('div', { className: 'notice outbox-entry' });
    box.dataset.state = entry.withdrawn ? 'withdrawn' : entry.state;
    const title = (text) => make('h2', { textContent: text });
    if (entry.withdrawn) {
      box.append(title(say('withdrawn')), make('p', { textContent: `${about} ${say('withdrawnMore')}` }));
    } else if (entry.state === 'waiting') {
      box.append(
        title(say('waiting')),
        make('p', { textContent: `${about} ${say('waitingMore')}` }),
        make(
          'div',
          { className: 'buttons' },
          button('undo', () => undo(entry)),
        ),
      );
    } else if (entry.state === 'sent') {
      box.classList.add('notice--success');
      box.append(
        title(say('sent', { time: timeOf(entry.sentAt) })),
        make('p', { textContent: entry.late ? `${about} ${say('late')}` : about }),
      );
      box.append(make('div', { className: 'buttons' }, link(dayPath(entry), say('open'), true)));
    } else {
      box.classList.add('notice--alert');
      box.append(
        title(say('needs')),
        make('p', { textContent: about }),
        make('p', { textContent: needsWords(entry) }),
        ...needsButtons(entry),
      );
    }
    return box;
  };

  const bar = () => {
    if (navigator.onLine && !unreachable) return null;
    const now = helsinki(Date.now(), { dateStyle: 'short' });
    const later = site && pageDate && now > asked;
    // A correction or an undo of what the server has: the copy of the page came instead.
    const asks = 'kept' in place.dataset && /[?&](mode|not)=/.test(location.search);
    const text = make('p', { textContent: say(asks ? 'notDone' : 'offline') });
    // By this device's clock, which may be wrong: an offer, and the day is the one that is chosen.
    const onward =
      later &&
      make(
        'p',
        {},
        make('a', {
          href: `/kitchen/${site}/days/${now}`,
          textContent: say('goTo', { day: longDay(now) }),
        }),
      );
    const anew =
      navigator.onLine && make('p', {}, make('a', { href: location.href, textContent: say('reload') }));
    return make('div', { className: 'offline-bar' }, text, onward, anew);
  };

  let shown = '';
  const show = async () => {
    const entries = await mine();
    const offline = !navigator.onLine || unreachable;
    // What has not changed is left alone, so that nobody loses the field he is in.
    const state = JSON.stringify([offline, entries.map((each) => ({ ...each, tries: 0 }))]);
    if (state === shown) return;
    shown = state;
    const top = bar();
    place.replaceChildren(...(top ? [top] : []), ...entries.map(entryNotice));
    place.hidden = place.childElementCount === 0;
    const here = (entry) => entry.siteId === site && entry.date === asked;
    const pending = entries.some((entry) => here(entry) && entry.state !== 'sent' && !entry.withdrawn);
    const done = entries.some((entry) => here(entry) && entry.state === 'sent');
    if (form) form.hidden = pending || done;
  };

  // --- the form ----------------------------------------------------------------------------------------------------
  const typedNumber = (input) => input.value.replace(/\s/g, '');
  const labelOf = (input) => {
    const product = input.closest('[data-product]')?.querySelector('h2')?.textContent;
    const label = input.labels[0]?.textContent.trim() ?? '';
    return product ? `${product}, ${label.toLowerCase()}` : label;
  };
  const text = (field) => form.elements[field]?.value.trim().replace(/\r\n?/g, '\n') || null;

  function readForm(act) {
    const mistakes = [];
    const wrong = (id, key, what = '') => mistakes.push({ id, words: say(key, { what }) });
    const note = text('note');
    const reasonField = form.elements.reason;
    let report = { kind: 'zero', note };
    const odd = [];
    if (act.startsWith('closed.')) {
      report = { kind: 'closed', reason: act.slice('closed.'.length), note };
    } else if (act !== 'zero') {
      const lines = [];
      const sums = new Map();
      let otherDiners = null;
      let present;
      for (const input of form.querySelectorAll('input[inputmode]')) {
        const value = typedNumber(input);
        if (value === '') continue;
        const whole = input.inputMode === 'numeric';
        if (!(whole ? /^\d{1,9}$/ : /^\d{1,7}([.,]\d{1,3})?$/).test(value)) {
          wrong(input.id, whole ? 'mistakeWhole' : 'mistakeDecimal', labelOf(input));
          continue;
        }
        const [kind, productId, size] = input.name.split('.');
        if (kind === 'diners') otherDiners = Number(value);
        else if (kind === 'present') present = Number(value);
        else if (Number(value.replace(',', '.')) > 0) {
          const unit = unitOf(productId) === 'kg' ? 'kilograms' : 'litres';
          const given =
            kind === 'p' ? { unit: 'packages', count: Number(value), size: Number(size) } : { unit, value };
          lines.push({ productId, use: kind === 'c' ? 'cooking' : 'served', given });
          const factor = kind === 'p' ? Number(size) : 1000;
          const amount = Math.round(Number(value.replace(',', '.')) * factor);
          if (kind !== 'c') sums.set(productId, (sums.get(productId) ?? 0) + amount);
        }
      }
      if (lines.length === 0 && mistakes.length === 0)
        wrong(form.querySelector('input[inputmode]').id, 'mistakeNothing');
      report = { kind: 'served', lines, otherDiners, present, note };
      // What is usual, for so many as are there.
      const share = present && form.dataset.enrolled ? present / Number(form.dataset.enrolled) : 1;
      for (const [productId, amount] of sums) {
        const card = form.elements[`l.${productId}`].closest('[data-product]');
        const { least, most } = card.dataset;
        const way =
          least && amount < Number(least) * share
            ? 'oddLow'
            : most && amount > Number(most) * share
              ? 'oddHigh'
              : null;
        if (way) odd.push({ way, amount, productId, card });
      }
    }
    if (form.elements.ifMatch.value && !reasonField?.value) wrong('reason', 'mistakeReason');
    for (const field of ['note', 'words'])
      if ((text(field)?.length ?? 0) > 500) wrong(field, 'mistakeNote', labelOf(form.elements[field]));
    const mark = odd.map(({ productId, amount }) => `${productId}:${amount}`).join(' ');
    return { report, mistakes, odd, mark };
  }

  const amountsOf = (report) => {
    if (report.kind !== 'served') return reportWords(report);
    const sums = {};
    for (const { use, given, productId } of report.lines) {
      const unit = unitOf(productId);
      const amount =
        given.unit === 'packages'
          ? given.count * given.size
          : Math.round(Number(given.value.replace(',', '.')) * 1000);
      if (use === 'served') sums[unit] = (sums[unit] ?? 0) + amount;
    }
    return amountWords(sums);
  };

  const prompt = (box) => {
    document.getElementById('errors')?.remove();
    document.getElementById('odd')?.remove();
    for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
    if (!box) return;
    form.prepend(box);
    box.tabIndex = -1;
    box.focus();
    box.scrollIntoView({ block: 'start' });
  };
  const showMistakes = (mistakes) => {
    const list = make('ul');
    for (const { id, words: told } of mistakes)
      list.append(make('li', {}, make('a', { href: `#${id}`, textContent: told })));
    const box = make('div', { id: 'errors', className: 'error-summary' });
    box.setAttribute('role', 'alert');
    box.append(make('h2', { textContent: say('mistakes') }), list);
    prompt(box);
    for (const { id } of mistakes) {
      const field = document.getElementById(id);
      field?.setAttribute('aria-invalid', 'true');
      field?.closest('details')?.setAttribute('open', '');
    }
  };
  const askOdd = (read, submitter) => {
    const box = make('div', { id: 'odd', className: 'notice notice--alert' });
    box.setAttribute('role', 'alert');
    box.append(make('h2', { textContent: say('oddTitle') }));
    for (const { way, amount, productId, card } of read.odd) {
      const values = {
        product: card.querySelector('h2').textContent,
        amount: amountWords({ [unitOf(productId)]: amount }),
        compared: card.querySelector('.hint')?.textContent ?? '',
      };
      box.append(make('p', { textContent: say(way, values) }));
    }
    const yes = button(
      'oddConfirm',
      () => {
        form.elements.confirm.value = read.mark;
        form.requestSubmit(submitter);
      },
      false,
    );
    yes.textContent = say('oddConfirm', { amount: amountsOf(read.report) });
    const no = link(`#${read.odd[0].card.querySelector('input').id}`, say('oddChange'), true);
    box.append(make('p', { textContent: say('notSentYet') }), make('div', { className: 'buttons' }, yes, no));
    prompt(box);
  };

  let keeping = false;
  const onSubmit = (event) => {
    event.preventDefault();
    if (keeping) return;
    const submitter = form.contains(event.submitter) ? event.submitter : null;
    const read = readForm(submitter?.value ?? 'send');
    if (read.mistakes.length > 0) return showMistakes(read.mistakes);
    if (read.odd.length > 0 && form.elements.confirm.value !== read.mark) return askOdd(read, submitter);
    prompt(null);
    keeping = true;
    keep(read.report)
      .catch(() => {
        // A device that keeps nothing, a full one say: the form goes as it would without this script.
        form.removeEventListener('submit', onSubmit);
        form.requestSubmit(submitter);
      })
      .finally(() => {
        keeping = false;
      });
  };
  const keep = async (report) => {
    const ifMatch = form.elements.ifMatch.value || null;
    const entry = {
      ...{ entryId: crypto.randomUUID(), owner, siteId: site, siteName, date: asked, day: longDay(asked) },
      ...{ report, what: amountsOf(report), ifMatch, reason: ifMatch ? form.elements.reason.value : null },
      ...{ words: text('words'), typed: Object.fromEntries(new FormData(form)) },
      ...{ state: 'waiting', tries: 0, savedAt: Date.now() },
    };
    delete entry.typed.csrf;
    await db.put('entries', entry);
    await tell();
    place.scrollIntoView({ block: 'start' });
    await sendNow();
    const after = await db.get('entries', entry.entryId);
    if (after?.state === 'sent' && !after.late) location.assign(`${dayPath(entry)}?sent=${entry.entryId}`);
  };

  /** Without network the last blank form stands in for a day that was never looked at: with that day's name. */
  const adapt = () => {
    const [from, to] = [place.dataset.long, longDay(asked)];
    const walk = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) walk.currentNode.data = walk.currentNode.data.replaceAll(from, to);
    for (const each of document.querySelectorAll('[data-send]')) {
      each.dataset.send = each.dataset.send.replaceAll(from, to);
      each.dataset.plain = each.dataset.plain.replaceAll(from, to);
    }
    for (const card of document.querySelectorAll('[data-product]')) {
      card.querySelector('.hint')?.replaceChildren();
      delete card.dataset.least;
      delete card.dataset.most;
    }
    document.querySelector('.day-weekday').textContent = capital(inUtc(asked, { weekday: 'long' }));
    document.querySelector('.day-date').textContent = plainDay(asked);
    for (const arrow of document.querySelectorAll('.day-head a')) arrow.remove();
    document.title = `${capital(to)}, ${siteName}`;
    if (!form) return;
    form.action = location.pathname;
    form.reset();
    form.prepend(make('div', { className: 'notice' }, make('p', { textContent: say('blank') })));
    form.dispatchEvent(new Event('input', { bubbles: true }));
  };

  // --- who is here -------------------------------------------------------------------------------------------------
  const register = async () => {
    const { worker } = place.dataset;
    // The address carries the version, so what the browser keeps of it is right for ever.
    await navigator.serviceWorker.register(worker, { scope: '/kitchen', updateViaCache: 'all' });
    const { active } = await navigator.serviceWorker.ready;
    const assets = [...document.querySelectorAll('script[src], link[href]')]
      .map((each) => each.src ?? each.href)
      .filter((each) => each.includes('/assets/'));
    // A page that came before the worker took over is not kept yet.
    const [arrival] = performance.getEntriesByType('navigation');
    const fresh = arrival?.workerStart > 0 ? null : location.pathname;
    active.postMessage({ keep: fresh, assets });
  };
  const forgetOthers = async () => {
    if (localStorage.getItem('kitchen-owner') === owner) return;
    // One by one: the worker may be keeping this person's next page at this moment, and a store that goes takes that along.
    const pages = await caches.open(pagesCache);
    for (const address of await pages.keys()) {
      const html = await (await pages.match(address))?.text();
      const page = html && new DOMParser().parseFromString(html, 'text/html');
      if (page?.getElementById('outbox')?.dataset.owner !== owner) await pages.delete(address);
    }
    for (const entry of await db.getAll('entries'))
      if (entry.owner !== owner && entry.state === 'sent') await db.delete('entries', entry.entryId);
    // Last, so that a page left in the middle of this leaves the rest to the next one.
    localStorage.setItem('kitchen-owner', owner);
  };
  const leave = document.querySelector('form[action="/logout"]');
  let warned = false;
  const beforeLeaving = async (event) => {
    if (event.target !== leave || warned) return;
    event.preventDefault();
    event.stopPropagation();
    warned = true;
    const entries = await mine();
    for (const entry of entries) if (entry.state === 'sent') await db.delete('entries', entry.entryId);
    if (entries.every((entry) => entry.state === 'sent')) return leave.requestSubmit();
    const box = make('div', { className: 'notice notice--alert' });
    box.setAttribute('role', 'alert');
    box.append(
      make('p', { textContent: say('leaving') }),
      make(
        'div',
        { className: 'buttons' },
        button('leaveAnyway', () => leave.requestSubmit()),
      ),
    );
    place.prepend(box);
    place.hidden = false;
    place.scrollIntoView({ block: 'start' });
  };

  const start = async () => {
    db = await window.idb.openDB('kitchen', 1, {
      upgrade: (made) => made.createObjectStore('entries', { keyPath: 'entryId' }),
      blocking: (_, __, event) => event.target.close(),
    });
    if (asked !== pageDate) adapt();
    form?.addEventListener('submit', onSubmit);
    document.addEventListener('submit', beforeLeaving, true);
    await forgetOthers();
    for (const entry of await mine()) {
      // Said once; the receipt and the day itself say it from then on.
      if (entry.state === 'sent') await db.delete('entries', entry.entryId);
      if (entry.state === 'needs' && logins.includes(entry.code))
        await update(entry.entryId, (each) => ({ ...each, state: 'waiting' }));
    }
    tabs.onmessage = () => show();
    window.addEventListener('online', sendNow);
    window.addEventListener('offline', () => show());
    window.addEventListener('pageshow', (event) => event.persisted && sendNow());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && sendNow());
    await show();
    register().catch(() => {});
    await sendNow();
  };
  start().catch((error) => console.error(error));
})();
