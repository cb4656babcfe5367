// Copies a field where the browser can; without script or right the buttons stay hidden and the value can be marked.
const status = document.querySelector('[data-copied]');
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    for (const other of document.querySelectorAll('tr.copied')) other.classList.remove('copied');
    button.closest('tr').classList.add('copied');
    status.textContent = status.dataset.copied.replace('{value}', button.dataset.copy);
  });
}
