// Sends a long file part by part and says how far it has come. Each part is whole days under the file's own header, so
// that nothing in it is another than in the file. When all are in, the form itself is sent: its page tells of the whole.
// Without this script the form goes as it is, and the server works as long as it may.
(() => {
  const form = document.getElementById('again');
  const box = document.getElementById('sending');
  if (!form?.dataset.days || !box) return;
  /** A part takes the server about a second. */
  const rowsAtOnce = 500;
  const words = box.querySelector('[role="status"]');
  const bar = box.querySelector('progress');
  const button = box.querySelector('button');
  const number = new Intl.NumberFormat(
    { sv: 'sv-FI', fi: 'fi-FI' }[document.documentElement.lang] ?? 'en-GB',
  );

  const binary = atob(form.elements.content.value);
  /** Where each line of the file begins, as the server counts lines. */
  const starts = [0];
  for (let at = 0; at < binary.length; at++)
    if (binary[at] === '\n' || (binary[at] === '\r' && binary[at + 1] !== '\n')) starts.push(at + 1);
  const lines = (from, count) => binary.slice(starts[from - 1], count ? starts[from - 1 + count] : undefined);
  const ended = (text) => (/[\r\n]$/.test(text) ? text : `${text}\n`);

  const head = ended(lines(1, Number(form.dataset.head)));
  const parts = [];
  let total = 0;
  for (const day of form.dataset.days.split(' ')) {
    const rows = day.split(',').map((row) => row.split('+').map(Number));
    const last = parts.at(-1);
    const part = last && last.rows + rows.length <= rowsAtOnce ? last : { rows: 0, text: head };
    if (part !== last) parts.push(part);
    part.rows += rows.length;
    part.text += rows.map(([line, count = 1]) => ended(lines(line, count))).join('');
    total += rows.length;
  }

  let done = 0;
  let next = 0;
  let submitter;
  const show = (state) => {
    bar.max = total;
    bar.value = done;
    const text = words.dataset[state];
    words.textContent = text.replace('{done}', number.format(done)).replace('{total}', number.format(total));
    button.textContent = state === 'running' ? button.dataset.stop : button.dataset.on;
  };

  /** True when the part is in; false when nobody answered; null when it is for the server's own page to say why not. */
  const send = async (part) => {
    const { policy, profile } = form.elements;
    try {
      const response = await fetch(`/api/v1/import-profiles/${profile.value}/files`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ mode: 'commit', policy: policy.value, reason: 'late-information' },
          file: btoa(part.text),
        }),
      });
      if (response.status >= 500 || response.status === 429) return false;
      if (!response.ok) return null;
      const { counts } = await response.json();
      return policy.value === 'all-or-nothing' && counts.rejected > 0 ? null : true;
    } catch {
      return false;
    }
  };

  let active = false;
  let stopping = false;
  let finished = false;
  const run = async () => {
    active = true;
    stopping = false;
    show('running');
    while (next < parts.length && !stopping) {
      const sent = await send(parts[next]);
      if (sent === false) {
        active = false;
        return show('failed');
      }
      if (sent === null) break;
      done += parts[next].rows;
      next += 1;
      show(stopping ? 'stopped' : 'running');
    }
    active = false;
    if (stopping && next < parts.length) return;
    finished = true;
    form.requestSubmit(submitter);
  };

  form.addEventListener('submit', (event) => {
    if (event.submitter?.value !== 'commit' || finished) return;
    event.preventDefault();
    submitter = event.submitter;
    submitter.hidden = true;
    for (const other of document.querySelectorAll('button[form="again"]'))
      if (other !== submitter) other.disabled = true;
    box.hidden = false;
    box.scrollIntoView({ block: 'center' });
    button.focus();
    void run();
  });
  button.addEventListener('click', () => {
    if (!active) return void run();
    stopping = !stopping;
    show(stopping ? 'stopped' : 'running');
  });
})();
