// Makes the day's form better where scripts run: steppers, the sum of each product, and the amount on the button.
// The form works without. Numbers are read as the server reads them; what cannot be read counts as nothing here.
const form = document.getElementById('day-form');
if (form) {
  const litres = new Intl.NumberFormat(
    { sv: 'sv-FI', fi: 'fi-FI' }[document.documentElement.lang] ?? 'en-GB',
    {
      minimumFractionDigits: 1,
      maximumFractionDigits: 3,
    },
  );
  const send = form.querySelector('[data-send]');
  const read = (input) => {
    const text = input.value.replace(/\s/g, '').replace(',', '.');
    const whole = input.inputMode === 'numeric';
    return (whole ? /^\d+$/ : /^\d+(\.\d{1,3})?$/).test(text)
      ? Math.round(Number(text) * Number(input.dataset.size))
      : 0;
  };
  const show = () => {
    let all = 0;
    for (const product of form.querySelectorAll('[data-product]')) {
      const output = product.querySelector('[data-sum]');
      let sum = 0;
      for (const input of product.querySelectorAll('[data-size]')) sum += read(input);
      const unit = output.dataset.sum;
      output.textContent = sum > 0 ? `${litres.format(sum / 1000)}\u00a0${unit}` : '';
      if (unit === 'l') all += sum;
    }
    if (send) {
      send.textContent =
        all > 0
          ? send.dataset.send.replace('{amount}', `${litres.format(all / 1000)}\u00a0l`)
          : send.dataset.plain;
    }
  };
  for (const button of form.querySelectorAll('[data-step]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const input = button.parentElement.querySelector('input');
      const next = (Number.parseInt(input.value, 10) || 0) + Number(button.dataset.step);
      input.value = next > 0 ? String(next) : '';
      show();
    });
  }
  form.addEventListener('input', show);
  // A page that comes back from the browser's memory has its figures still.
  window.addEventListener('pageshow', show);
  (document.getElementById('errors') ?? document.getElementById('odd'))?.focus();
}
