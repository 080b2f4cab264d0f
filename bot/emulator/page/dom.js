// Small helpers to build the page: elements, icons with no text of their own, menus that open and close.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  attach: "m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4L14.5 7.3",
  bellOff: "M4 4l16 16M9.5 4.7A6 6 0 0 1 18 10c0 2 .4 3.6 1 5M6.3 8.5C6 10.5 6.3 14 4.5 17H17M10 20.5h4",
  check: "m5 13 4.5 4.5L19.5 7",
  close: "M6 6l12 12M18 6 6 18",
  download: "M12 4v11m-5-5 5 5 5-5M5 20h14",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z",
  eyeOff: "M4 4l16 16M9.5 5.9A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-3 3.6M6.5 7.3A15 15 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-.9",
  keyboard: "M3.5 6.5h17v11h-17zM7 10h.01M10.4 10h.01M13.7 10h.01M17 10h.01M8.5 14h7",
  menu: "M5 7h14M5 12h14M5 17h14",
  more: "M12 5.5h.01M12 12h.01M12 18.5h.01",
  out: "M8 16 16.5 7.5M9.5 7h7.5v7.5",
  pencil: "m4.5 19.5 1-4.5L16 4.5a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.8L9 18.5l-4.5 1Z",
  send: "M4.5 12 4 4.5 21 12 4 19.5 4.5 12Zm0 0H13",
};

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export function icon(name) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("class", "icon");
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  picture.append(path);
  return picture;
}

export function iconButton(name, label, attributes = {}) {
  return element("button", { type: "button", "aria-label": label, title: label, ...attributes }, icon(name));
}

export function spoken(text) {
  return element("span", { class: "spoken" }, text);
}

/** The button opens and closes the panel; Escape, a press elsewhere and a choice inside close it. */
export function opens(button, panel, fill = () => {}) {
  const close = () => {
    panel.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    if (!panel.hidden) return close();
    fill();
    panel.hidden = false;
    button.setAttribute("aria-expanded", "true");
    panel.querySelector("button")?.focus({ preventScroll: true });
  });
  panel.addEventListener("click", (event) => event.target.closest("button") && close());
  panel.addEventListener("keydown", (event) => moveFocus(event, panel));
  document.addEventListener("pointerdown", (event) => {
    if (!panel.hidden && !panel.contains(event.target) && !button.contains(event.target)) close();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    button.focus();
  });
  return close;
}

function moveFocus(event, panel) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...panel.querySelectorAll("button")];
  const index = buttons.indexOf(document.activeElement);
  buttons[(index + step + buttons.length) % buttons.length]?.focus();
}
