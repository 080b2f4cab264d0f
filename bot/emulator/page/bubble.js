// One message: its bubble and the inline buttons under it. Only what changed is drawn anew.

import { element, icon, iconButton, spoken } from "./dom.js";
import { momentOf, sizeOf, timeOf } from "./format.js";
import { fileAddress } from "./server.js";
import { follow, textOf } from "./text.js";

export class Bubble {
  constructor(message, actions) {
    this.actions = actions;
    this.drawn = {};
    this.bubble = element("div", { class: "bubble" });
    this.buttons = element("div", { class: "buttons" });
    this.node = element("article", {
      class: `message ${message.from_bot ? "from-bot" : "own"}`,
      "data-message-id": message.id,
    }, this.bubble, this.buttons);
    if (!message.from_bot) this.makeEditable();
    this.update(message);
  }

  makeEditable() {
    this.pencil = iconButton("pencil", "Изменить сообщение", { class: "edit-button", onclick: () => this.edit() });
    this.node.prepend(this.pencil);
    this.bubble.addEventListener("dblclick", () => this.edit());
  }

  edit() {
    if (!this.message.media) this.actions.startEditing(this.message);
  }

  update(message) {
    this.message = message;
    const { buttons, media, ...rest } = message;
    this.draw("media", media, () => (this.media = media ? mediaOf(media, message.text) : null));
    this.draw("bubble", [rest, media], () => this.drawBubble());
    this.draw("buttons", buttons, () => this.drawButtons());
    this.node.classList.toggle("has-buttons", buttons.length > 0);
    this.node.classList.toggle("has-media", media !== null);
    if (this.pencil) this.pencil.hidden = media !== null;
  }

  draw(part, value, how) {
    const now = JSON.stringify(value ?? null);
    if (this.drawn[part] === now) return;
    this.drawn[part] = now;
    how();
  }

  drawBubble() {
    const { message } = this;
    const parts = [spoken(message.from_bot ? "Бот:" : "Вы:"), this.media];
    if (message.html) parts.push(textOf(message.html, this.actions));
    this.bubble.replaceChildren(...parts.filter(Boolean), metaOf(message));
  }

  drawButtons() {
    const focused = [...this.buttons.querySelectorAll(".inline-button")].indexOf(document.activeElement);
    const rows = this.message.buttons.map((row, rowIndex) =>
      element("div", { class: "button-row" },
        ...row.map((button, column) => this.inlineButton(button, rowIndex, column))));
    this.buttons.replaceChildren(...rows);
    if (focused >= 0) this.buttons.querySelectorAll(".inline-button")[focused]?.focus({ preventScroll: true });
  }

  inlineButton(button, row, column) {
    const label = element("span", { class: "label" }, button.text);
    if (button.url) {
      const link = element("a", { class: "inline-button", href: button.url }, label, icon("out"));
      follow(link, this.actions);
      return link;
    }
    const node = element("button", { type: "button", class: "inline-button" }, label);
    if (button.pending) markPending(node, true);
    node.addEventListener("click", () => this.press(node, row, column));
    return node;
  }

  async press(node, row, column) {
    if (node.getAttribute("aria-busy")) return;
    markPending(node, true);
    // The next state is drawn even if it looks like the last: the bot may have answered in between.
    this.drawn.buttons = null;
    if (!(await this.actions.press(this.message.id, row, column))) markPending(node, false);
  }
}

function markPending(node, pending) {
  node.classList.toggle("pending", pending);
  if (pending) node.setAttribute("aria-busy", "true");
  else node.removeAttribute("aria-busy");
}

function mediaOf(media, caption) {
  if (media.kind === "photo") {
    return element("a", { class: "photo", href: fileAddress(media), target: "_blank", title: "Открыть фото" },
      element("img", { src: fileAddress(media), alt: caption ? `Фото: ${caption}` : "Фото" }));
  }
  if (media.kind === "sticker") return element("span", { class: "sticker", role: "img", "aria-label": "Стикер" }, media.name);
  if (media.kind === "voice") return element("span", { class: "voice" }, `🎤 Голосовое сообщение, ${media.name}`);
  const extension = media.name.includes(".") ? media.name.split(".").pop().slice(0, 4) : "файл";
  return element("a", { class: "document", href: fileAddress(media), download: media.name },
    element("span", { class: "document-kind", "aria-hidden": "true" }, extension),
    element("span", { class: "document-about" },
      element("span", { class: "document-name" }, media.name),
      element("span", { class: "document-size" }, `${sizeOf(media.size)} · скачать`)));
}

function metaOf(message) {
  const date = new Date(message.date);
  const meta = element("span", { class: "meta" });
  if (message.edited) meta.append("изменено ");
  if (message.silent) {
    meta.append(element("span", { class: "silent", title: "Без звука" }, icon("bellOff"), spoken("без звука ")));
  }
  meta.append(element("time", { datetime: message.date, title: momentOf(date) }, timeOf(date)));
  return meta;
}
