// The strip of people: brings a phone into view, shows and hides phones, counts what was not read yet.

import { element, icon, spoken } from "./dom.js";
import { avatar } from "./phone.js";

const REMEMBERED = "resolution-bot-phones-out-of-sight";

export class People {
  constructor(strip, stage) {
    [this.strip, this.stage] = [strip, stage];
    this.tabs = new Map();
    this.order = []; // the phones that are shown, the one looked for last at the end
    new ResizeObserver(() => this.fit()).observe(stage);
    this.sight = new IntersectionObserver((entries) => entries.forEach((entry) => this.seen(entry)),
      { root: stage, threshold: 0.6 });
  }

  add(phone) {
    const { id, name, caption } = phone.state;
    const badge = element("span", { class: "badge", hidden: true });
    const open = element("button", { type: "button", class: "person-open", onclick: () => this.bring(id) },
      avatar(name, id),
      element("span", { class: "person-name" }, name), element("span", { class: "person-caption" }, caption), badge);
    const toggle = element("button", { type: "button", class: "person-toggle", onclick: () => this.toggle(id) });
    const node = element("div", { class: "person", "data-user-id": id, title: `${name}, ${caption}` }, open, toggle);
    this.tabs.set(id, { phone, node, badge, toggle });
    this.strip.append(node);
    const known = this.remembered();
    this.hide(id, known ? known.has(id) : this.shown.length > this.room);
    this.sight.observe(phone.node);
    this.fit();
  }

  /** How many phones stand side by side, so that nothing has to be scrolled sideways. */
  get room() {
    return Number(getComputedStyle(document.documentElement).getPropertyValue("--columns")) || 1;
  }

  get shown() {
    return [...this.tabs].filter(([, tab]) => !tab.phone.node.hidden).map(([id]) => id);
  }

  /** Hides those not looked for the longest where more are shown than there is room for. */
  fit() {
    const shown = this.shown;
    const age = (id) => this.order.indexOf(id);
    const oldest = [...shown].reverse().sort((one, other) => age(one) - age(other));
    for (const id of oldest.slice(0, Math.max(0, shown.length - this.room))) this.hide(id, true);
  }

  clear() {
    this.sight.disconnect();
    this.tabs.clear();
    this.strip.replaceChildren();
  }

  count(id) {
    const tab = this.tabs.get(id);
    if (!tab) return;
    const { unread } = tab.phone.list;
    tab.badge.hidden = unread === 0;
    tab.badge.replaceChildren(spoken("непрочитанных: "), String(unread));
  }

  seen({ target, isIntersecting }) {
    const tab = this.tabs.get(Number(target.dataset.userId));
    tab?.node.classList.toggle("in-view", isIntersecting);
    tab?.phone.list.show(isIntersecting);
  }

  bring(id, { focus = true } = {}) {
    this.hide(id, false);
    this.order = [...this.order.filter((each) => each !== id), id];
    this.fit();
    this.remember();
    const { phone } = this.tabs.get(id);
    phone.node.scrollIntoView({ behavior: "smooth", inline: "center", block: "nearest" });
    // On a touch screen the focus would bring up the keyboard.
    if (focus && matchMedia("(hover: hover)").matches) phone.composer.input.focus({ preventScroll: true });
  }

  toggle(id) {
    if (this.tabs.get(id).phone.node.hidden) return this.bring(id);
    this.hide(id, true);
    this.remember();
  }

  hide(id, hidden) {
    const { phone, node, toggle } = this.tabs.get(id);
    phone.node.hidden = hidden;
    node.classList.toggle("is-hidden", hidden);
    const label = `${hidden ? "Показать" : "Скрыть"} телефон: ${phone.state.name}`;
    toggle.setAttribute("aria-label", label);
    toggle.title = label;
    toggle.replaceChildren(icon(hidden ? "eyeOff" : "eye"));
    this.stage.classList.toggle("none-shown", [...this.tabs.values()].every((tab) => tab.phone.node.hidden));
  }

  remembered() {
    try {
      const known = JSON.parse(localStorage.getItem(REMEMBERED));
      return known && new Set(known);
    } catch {
      return null;
    }
  }

  remember() {
    const hidden = [...this.tabs].filter(([, tab]) => tab.phone.node.hidden).map(([id]) => id);
    localStorage.setItem(REMEMBERED, JSON.stringify(hidden));
  }
}
