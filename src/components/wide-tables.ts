// A table wider than the screen scrolls in its box; the box can then be reached from the keyboard.
for (const box of document.querySelectorAll<HTMLElement>('.table-box')) {
  if (box.scrollWidth <= box.clientWidth) continue;
  box.tabIndex = 0;
  box.role = 'region';
  box.ariaLabel = 'Bảng rộng, cuộn ngang để xem hết';
}
