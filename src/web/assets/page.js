// Prints the page where the browser runs scripts; without, the button stays hidden and the browser's menu prints.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
