// The bot's clock and the time machine.

import { momentOf, ZONE_NAME } from "./format.js";
import { post } from "./server.js";

const TICK = 1000;

export class Clock {
  constructor(root, notify) {
    this.now = root.querySelector(".clock-now");
    this.machine = root.querySelector(".time-machine");
    this.notify = notify;
    root.querySelector(".clock-zone").textContent = ZONE_NAME;
    for (const button of this.machine.querySelectorAll("button")) {
      button.addEventListener("click", () => this.advance(button));
    }
    setInterval(() => this.draw(), TICK);
  }

  set(instant) {
    this.ahead = Date.parse(instant) - Date.now();
    this.draw();
  }

  allow(allowed) {
    this.machine.hidden = !allowed;
  }

  draw() {
    if (this.ahead === undefined) return;
    const date = new Date(Date.now() + this.ahead);
    const text = momentOf(date);
    if (this.now.textContent === text) return;
    this.now.textContent = text;
    this.now.dateTime = date.toISOString();
  }

  async advance(button) {
    if (this.machine.getAttribute("aria-busy")) return;
    this.machine.setAttribute("aria-busy", "true");
    button.classList.add("pending");
    try {
      await post("/clock/advance", { seconds: Number(button.dataset.advance) });
    } catch (error) {
      this.notify(error.message, "error");
    } finally {
      button.classList.remove("pending");
      this.machine.removeAttribute("aria-busy");
    }
  }
}
