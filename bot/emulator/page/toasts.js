// Short notes over a phone or over the page, and the dialogs that ask inside a phone.

import { element } from "./dom.js";

const SHOWN_FOR = 4500;

export function toast(host, text, kind = "note") {
  const note = element("p", { class: `toast ${kind}` }, text);
  host.append(note);
  while (host.children.length > 3) host.firstChild.remove();
  setTimeout(() => note.remove(), SHOWN_FOR + text.length * 25);
}

/** A dialog over one phone only: the other phones stay usable beside it. */
export function phoneDialog(screen, label, ...content) {
  const before = document.activeElement;
  const dialog = element("dialog", { class: "phone-dialog", "aria-label": label, "aria-modal": "true" }, ...content);
  const shade = element("div", { class: "shade" }, dialog);
  const close = () => {
    shade.remove();
    leaveOnlyTop(screen);
    before?.focus({ preventScroll: true });
  };
  screen.append(shade);
  leaveOnlyTop(screen);
  dialog.show();
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && close());
  return close;
}

function leaveOnlyTop(screen) {
  const top = [...screen.querySelectorAll(".shade")].at(-1);
  for (const part of screen.children) part.inert = top !== undefined && part !== top;
}

export function alertDialog(screen, text) {
  const ok = element("button", { type: "button", class: "primary", onclick: () => close() }, "OK");
  const close = phoneDialog(screen, "Сообщение бота", element("p", { class: "dialog-text" }, text),
    element("div", { class: "dialog-buttons" }, ok));
  ok.focus({ preventScroll: true });
}
