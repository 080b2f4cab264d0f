// One person with a phone: who it is, the bot's header, the chat and what the person can do in it.

import { Composer } from "./composer.js";
import { element, icon, iconButton, opens } from "./dom.js";
import { hueOf, initialsOf } from "./format.js";
import { MessageList } from "./messages.js";
import { Person } from "./server.js";
import { alertDialog, toast } from "./toasts.js";

export function avatar(name, id) {
  const circle = element("span", { class: "avatar", "aria-hidden": "true" }, initialsOf(name));
  circle.style.setProperty("--hue", hueOf(id));
  return circle;
}

export class Phone {
  constructor(state, bot, onUnread) {
    this.person = new Person(state.id);
    this.lastToast = state.toast?.n;
    this.actions = this.makeActions(bot);
    this.list = new MessageList(this.actions, onUnread);
    this.screen = element("div", { class: "screen" });
    this.composer = new Composer(this.actions, this.screen);
    this.screen.append(
      this.header(bot), this.list.node, this.startPane(bot), this.composer.node, this.blockedPane());
    this.node = element("section", {
      class: "phone", "data-user-id": state.id, "aria-label": `Телефон: ${state.name}, ${state.caption}`,
    }, element("header", { class: "owner" }, avatar(state.name, state.id),
      element("h2", {}, state.name), element("p", {}, state.caption)), this.screen);
    this.update(state);
  }

  makeActions(bot) {
    const attempt = async (promise) => {
      try {
        await promise;
        return true;
      } catch (error) {
        toast(this.list.toasts, error.message, "error");
        return false;
      }
    };
    const { person } = this;
    return {
      username: bot.username,
      send: (text) => attempt(person.send(text)),
      press: (...where) => attempt(person.press(...where)),
      edit: (messageId, text) => attempt(person.edit(messageId, text)),
      block: (blocked) => attempt(person.block(blocked)),
      sendSticker: (emoji) => attempt(person.sendSticker(emoji)),
      sendVoice: (seconds) => attempt(person.sendVoice(seconds)),
      sendFile: (...file) => attempt(person.sendFile(...file)),
      startEditing: (message) => this.composer.startEditing(message),
    };
  }

  header(bot) {
    this.status = element("p", { class: "bot-status" });
    const more = iconButton("more", "Действия с ботом", { class: "more" });
    this.blockButton = element("button", {
      type: "button", class: "block-button", onclick: () => this.actions.block(!this.state.blocked),
    });
    this.againButton = element("button", { type: "button", class: "again-button", onclick: () => this.begin() },
      "Начать разговор заново");
    const menu = element("div", { class: "more-menu", hidden: true }, this.againButton, this.blockButton);
    opens(more, menu);
    return element("header", { class: "bot-header" },
      element("span", { class: "avatar bot-avatar", "aria-hidden": "true" }, icon("check")),
      element("div", { class: "bot-about" }, element("h3", {}, bot.name), this.status), more, menu);
  }

  /** As «СТАРТ» in an empty chat, by the link that the person has; it works at any time. */
  begin() {
    return this.actions.send(this.state.start_payload ? `/start ${this.state.start_payload}` : "/start");
  }

  startPane(bot) {
    this.startButton = element("button", { type: "button", class: "start-button", onclick: () => this.begin() },
      "СТАРТ");
    this.startLink = element("p", { class: "start-link" });
    this.start = element("div", { class: "start" },
      element("p", {}, `Здесь пока пусто. Нажмите «СТАРТ», чтобы начать разговор с ботом «${bot.name}».`),
      this.startLink, this.startButton);
    return this.start;
  }

  blockedPane() {
    this.blocked = element("div", { class: "blocked" }, element("p", {}, "Вы заблокировали бота"),
      element("button", { type: "button", onclick: () => this.actions.block(false) }, "Разблокировать"));
    return this.blocked;
  }

  update(state) {
    this.state = state;
    this.list.update(state.messages);
    this.composer.update(state);
    this.status.textContent = state.blocked ? "заблокирован" : "бот";
    this.againButton.hidden = state.blocked || state.messages.length === 0;
    this.blockButton.textContent = state.blocked ? "Разблокировать" : "Заблокировать бота";
    this.blocked.hidden = !state.blocked;
    this.composer.node.hidden = state.blocked;
    this.start.hidden = state.blocked || state.messages.length > 0;
    this.startLink.textContent = state.start_payload
      ? `Ссылка под рукой: t.me/${this.actions.username}?start=${state.start_payload}` : "";
    this.startButton.title = state.start_payload ? "Открыть по приглашению" : "";
    this.answer(state.toast);
  }

  answer(note) {
    const isOld = !note || note.n === this.lastToast;
    this.lastToast = note?.n;
    if (isOld || !note.text) return;
    if (note.alert) alertDialog(this.screen, note.text);
    else toast(this.list.toasts, note.text);
  }
}
