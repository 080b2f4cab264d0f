// The lower part of a phone: command menu, paperclip, text, and the keyboard a bot may put under it.

import { element, icon, iconButton, opens } from "./dom.js";
import { askAboutFile } from "./files.js";

const TALLEST = 132;

export class Composer {
  constructor(actions, screen) {
    this.actions = actions;
    this.screen = screen;
    this.editing = null;
    this.commands = [];
    this.menu = element("div", { class: "command-menu", hidden: true, "aria-label": "Команды бота", role: "group" });
    this.menuButton = element("button", { type: "button", class: "menu-button" }, icon("menu"), "Меню");
    opens(this.menuButton, this.menu, () => this.menu.scrollTo(0, 0));
    this.input = element("textarea", {
      class: "composer-input", rows: 1, placeholder: "Сообщение", "aria-label": "Сообщение боту", maxlength: 4096,
      oninput: () => this.fit(), onkeydown: (event) => this.key(event),
    });
    this.sendButton = iconButton("send", "Отправить", { class: "composer-send", onclick: () => this.submit() });
    this.keyboard = element("div", { class: "keyboard", role: "group", "aria-label": "Клавиатура бота", hidden: true });
    const attachment = this.attachment();
    this.node = element("div", { class: "composer" },
      this.menu, this.kinds, this.editingBar(), element("div", { class: "composer-row" },
        this.menuButton, ...attachment, this.input, this.keyboardButton(), this.sendButton), this.keyboard);
  }

  attachment() {
    const file = element("input", { type: "file", class: "composer-file", hidden: true, onchange: () => {
      if (file.files[0]) askAboutFile(this.screen, file.files[0], this.actions);
      file.value = "";
    } });
    const choice = (label, what) => element("button", { type: "button", class: "command", onclick: what }, label);
    this.kinds = element("div", { class: "command-menu", hidden: true, "aria-label": "Что отправить", role: "group" },
      choice("📎 Фото или документ", () => file.click()),
      choice("👍 Стикер", () => this.actions.sendSticker("👍")),
      choice("🎤 Голосовое сообщение", () => this.actions.sendVoice(3)));
    const clip = iconButton("attach", "Отправить фото, документ, стикер или голосовое", { class: "attach" });
    opens(clip, this.kinds);
    return [clip, file];
  }

  keyboardButton() {
    this.keyboardToggle = iconButton("keyboard", "Показать или убрать клавиатуру бота", {
      class: "keyboard-toggle", hidden: true, "aria-expanded": "true",
      onclick: () => {
        this.keyboard.hidden = !this.keyboard.hidden;
        this.keyboardToggle.setAttribute("aria-expanded", String(!this.keyboard.hidden));
      },
    });
    return this.keyboardToggle;
  }

  editingBar() {
    this.bar = element("div", { class: "editing", hidden: true }, icon("pencil"), "Изменение сообщения",
      iconButton("close", "Не изменять", { onclick: () => this.stopEditing() }));
    return this.bar;
  }

  update({ commands, keyboard }) {
    const [wantedCommands, wantedKeyboard] = [JSON.stringify(commands), JSON.stringify(keyboard)];
    if (this.drawnCommands !== wantedCommands) this.drawCommands(commands);
    if (this.drawnKeyboard !== wantedKeyboard) this.drawKeyboard(keyboard ?? []);
    [this.drawnCommands, this.drawnKeyboard] = [wantedCommands, wantedKeyboard];
  }

  drawCommands(commands) {
    this.menuButton.hidden = commands.length === 0;
    this.menu.replaceChildren(...commands.map(({ command, description }) =>
      element("button", { type: "button", class: "command", onclick: () => this.actions.send(`/${command}`) },
        element("span", { class: "command-description" }, description),
        element("span", { class: "command-name" }, `/${command}`))));
  }

  drawKeyboard(rows) {
    this.keyboard.hidden = rows.length === 0;
    this.keyboardToggle.hidden = rows.length === 0;
    this.keyboardToggle.setAttribute("aria-expanded", "true");
    this.keyboard.replaceChildren(...rows.map((row) => element("div", { class: "button-row" },
      ...row.map((text) => element("button", {
        type: "button", class: "keyboard-button", onclick: () => this.actions.send(text),
      }, text)))));
  }

  key(event) {
    if (event.key === "Escape" && this.editing) this.stopEditing();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.submit();
  }

  async submit() {
    const text = this.input.value.trim();
    if (!text) return;
    const { editing } = this;
    this.stopEditing();
    const done = editing ? this.actions.edit(editing.id, text) : this.actions.send(text);
    this.input.focus({ preventScroll: true });
    if ((await done) || this.input.value) return;
    this.input.value = text;
    this.fit();
  }

  startEditing(message) {
    this.editing = message;
    this.fill(message.text);
    this.input.focus();
  }

  stopEditing() {
    this.editing = null;
    this.fill("");
  }

  fill(text) {
    this.input.value = text;
    this.bar.hidden = this.editing === null;
    const label = this.editing ? "Сохранить изменение" : "Отправить";
    this.sendButton.replaceChildren(icon(this.editing ? "check" : "send"));
    this.sendButton.setAttribute("aria-label", label);
    this.sendButton.title = label;
    this.fit();
  }

  fit() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, TALLEST)}px`;
    this.input.classList.toggle("tall", this.input.scrollHeight > TALLEST);
  }
}
