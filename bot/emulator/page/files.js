// Sending a file: what it is, an optional caption, and whether it goes as a photo or as a document.

import { element } from "./dom.js";
import { sizeOf } from "./format.js";
import { phoneDialog } from "./toasts.js";

const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp"];

export function askAboutFile(screen, file, actions) {
  const kind = PHOTO_TYPES.includes(file.type) ? "photo" : "document";
  const caption = element("textarea", {
    class: "file-caption", rows: 2, maxlength: 1024,
    placeholder: "Подпись (можно не писать)", "aria-label": "Подпись к файлу",
  });
  const form = element("form", { class: "file-form" },
    element("h3", {}, kind === "photo" ? "Отправить фото" : "Отправить документ"),
    kind === "photo" ? preview(file) : null,
    element("p", { class: "file-about" }, file.name, " · ", sizeOf(file.size)),
    caption,
    element("div", { class: "dialog-buttons" },
      element("button", { type: "button", onclick: () => close() }, "Отмена"),
      element("button", { type: "submit", class: "primary file-send" }, "Отправить")));
  const close = phoneDialog(screen, "Отправить файл", form);
  const submit = (event) => {
    event.preventDefault();
    close();
    actions.sendFile(kind, file, caption.value.trim());
  };
  form.addEventListener("submit", submit);
  caption.addEventListener("keydown", (event) => event.key === "Enter" && !event.shiftKey && submit(event));
  caption.focus({ preventScroll: true });
}

function preview(file) {
  const address = URL.createObjectURL(file);
  return element("img", { class: "file-preview", src: address, alt: "", onload: () => URL.revokeObjectURL(address) });
}
