// The list of messages of one phone: days, bubbles, and staying at the bottom without dragging a reader there.

import { Bubble } from "./bubble.js";
import { element } from "./dom.js";
import { dayOf } from "./format.js";

const NEAR_BOTTOM = 48;

export class MessageList {
  constructor(actions, onRead) {
    this.actions = actions;
    this.onRead = onRead;
    this.bubbles = new Map();
    this.days = new Map();
    this.messages = [];
    this.lastRead = null;
    this.pinned = true;
    this.visible = true;
    this.content = element("div", { class: "messages", role: "log", "aria-live": "polite", "aria-label": "Сообщения" });
    this.scroller = element("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": "Переписка" },
      this.content);
    this.jump = element("button", { type: "button", class: "jump", hidden: true }, "↓ новое");
    this.jump.addEventListener("click", () => this.toBottom());
    this.toasts = element("div", { class: "toasts", role: "status" });
    this.node = element("div", { class: "chat" }, this.scroller, this.jump, this.toasts);
    this.watch();
  }

  watch() {
    this.scroller.addEventListener("scroll", () => {
      const { scrollHeight, scrollTop, clientHeight } = this.scroller;
      this.pinned = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
      this.read();
    });
    const sizes = new ResizeObserver(() => this.pinned && this.toBottom());
    sizes.observe(this.content);
    sizes.observe(this.scroller);
  }

  get unread() {
    return this.messages.filter((message) => message.from_bot && message.id > this.lastRead).length;
  }

  update(messages) {
    const known = this.bubbles.size > 0 ? this.messages.at(-1)?.id : Infinity;
    this.messages = messages;
    const newest = messages.at(-1)?.id ?? 0;
    // Ids start anew with the emulator; what was there when the page was opened counts as read.
    this.lastRead = Math.min(this.lastRead ?? newest, newest);
    this.draw();
    const isOwn = messages.some((message) => !message.from_bot && message.id > known);
    if (this.pinned || isOwn) this.toBottom();
    else this.read();
  }

  draw() {
    const nodes = this.nodes();
    const wanted = new Set(nodes);
    for (const node of [...this.content.children]) if (!wanted.has(node)) node.remove();
    nodes.forEach((node, index) => {
      if (this.content.children[index] !== node) this.content.insertBefore(node, this.content.children[index] ?? null);
    });
  }

  nodes() {
    const [bubbles, days, nodes] = [new Map(), new Map(), []];
    let lastDay = null;
    for (const message of this.messages) {
      const day = dayOf(new Date(message.date));
      if (day !== lastDay) days.set(message.id, this.days.get(message.id) ?? element("p", { class: "day" }));
      if (day !== lastDay) nodes.push(days.get(message.id));
      if (day !== lastDay) days.get(message.id).textContent = day;
      lastDay = day;
      bubbles.set(message.id, this.bubbleFor(message));
      nodes.push(bubbles.get(message.id).node);
    }
    [this.bubbles, this.days] = [bubbles, days];
    return nodes;
  }

  bubbleFor(message) {
    const bubble = this.bubbles.get(message.id);
    if (bubble?.message.from_bot !== message.from_bot) return new Bubble(message, this.actions);
    bubble.update(message);
    return bubble;
  }

  toBottom() {
    this.pinned = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.read();
  }

  show(visible) {
    this.visible = visible;
    this.read();
  }

  read() {
    if (this.pinned && this.visible) this.lastRead = this.messages.at(-1)?.id ?? this.lastRead;
    this.jump.hidden = this.pinned || this.unread === 0;
    this.onRead();
  }
}
