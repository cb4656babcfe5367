// On a phone the menu is one row: where one is comes into view.
document.querySelector('.nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
// Prints the page where the browser runs scripts; without, the button stays hidden and the browser's menu prints.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
// Whoever logs out leaves none of the kitchen's pages behind on this device.
const leaving = document.querySelector('form[action="/logout"]');
if (leaving && window.caches)
  leaving.addEventListener('submit', (event) => {
    event.preventDefault();
    caches.delete('kitchen-pages').finally(() => leaving.submit());
  });
// Copies a value; without script there is no button, and the value is marked by hand.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  });
}
