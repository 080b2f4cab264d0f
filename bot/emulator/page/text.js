// The text of a message: the emulator's safe HTML, with links, commands and spoilers that can be pressed.

import { element } from "./dom.js";

// Telegram clients find these in a text themselves, whoever wrote it.
const ADDRESS = /((?:https?:\/\/|\bt\.me\/)[^\s<>"]+)/;
const COMMAND = /(?<=^|[\s(«"])(\/[a-z][a-z0-9_]{0,31}(?:@\w+)?)(?![\p{L}\p{N}_/])/u;
const PRESSABLE = new RegExp(`${ADDRESS.source}|${COMMAND.source}`, "giu");
const TRAILING = /[.,:;!?»)\]]+$/;

export function textOf(html, actions) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const text = element("div", { class: "text" });
  text.append(template.content);
  findLinks(text, actions);
  for (const link of text.querySelectorAll("a[href]")) follow(link, actions);
  for (const spoiler of text.querySelectorAll(".spoiler")) cover(spoiler);
  return text;
}

function findLinks(root, actions) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    if (!node.parentElement.closest("a, code, pre")) node.replaceWith(...pieces(node.data, actions));
  }
}

function pieces(text, actions) {
  const found = [];
  let end = 0;
  for (const match of text.matchAll(PRESSABLE)) {
    const [, address, command] = match;
    const written = (address ?? command).replace(address ? TRAILING : /$^/, "");
    found.push(text.slice(end, match.index), address ? linkTo(written) : commandButton(written, actions));
    end = match.index + written.length;
  }
  return [...found, text.slice(end)];
}

const linkTo = (address) =>
  element("a", { href: address.startsWith("http") ? address : `https://${address}` }, address);

const commandButton = (command, actions) =>
  element("button", { type: "button", class: "command-link", onclick: () => actions.send(command) }, command);

/** Makes a link open aside, or, when it leads to this very bot, do what Telegram would do. */
export function follow(link, actions) {
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.addEventListener("click", (event) => {
    const payload = deepLink(link.href, actions.username);
    if (payload === null) return;
    event.preventDefault();
    actions.send(payload ? `/start ${payload}` : "/start");
  });
}

/** The payload of a link that starts this bot ("" when it has none), null for any other address. */
export function deepLink(address, username) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isTelegram = ["t.me", "telegram.me"].includes(url.hostname);
  const name = isTelegram ? url.pathname.replaceAll("/", "") : url.searchParams.get("domain");
  if (!isTelegram && url.protocol !== "tg:") return null;
  if (name?.toLowerCase() !== username.toLowerCase()) return null;
  return url.searchParams.get("start") ?? "";
}

function cover(spoiler) {
  const open = () => {
    spoiler.classList.add("open");
    for (const name of ["role", "tabindex", "aria-label"]) spoiler.removeAttribute(name);
  };
  spoiler.setAttribute("role", "button");
  spoiler.setAttribute("tabindex", "0");
  spoiler.setAttribute("aria-label", "Скрытый текст, нажмите, чтобы прочитать");
  spoiler.addEventListener("click", open);
  spoiler.addEventListener("keydown", (event) => ["Enter", " "].includes(event.key) && open());
}
