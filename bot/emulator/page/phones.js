// The page: phones side by side, drawn from what the emulator says, with nothing kept here but what was read.

import { Clock } from "./clock.js";
import { element } from "./dom.js";
import { People } from "./people.js";
import { Phone } from "./phone.js";
import { listen, post } from "./server.js";
import { toast } from "./toasts.js";
import { Tours } from "./tours.js";

const stage = document.querySelector(".phones");
const connection = document.querySelector(".connection");
const notes = document.querySelector(".page-toasts");
const people = new People(document.querySelector(".people"), stage);
const clock = new Clock(document.querySelector(".time"), (text, kind) => toast(notes, text, kind));
const phones = new Map();
let drawnFor = null;

const tours = new Tours(document.querySelector(".tours"), people, phones);
const reset = document.querySelector(".reset");
let started = null;

reset.addEventListener("click", async () => {
  if (!confirm("Начать демо заново? Всё, что вы здесь сделали, исчезнет.")) return;
  tours.end();
  await post("/reset", {}).catch((error) => toast(notes, error.message, "error"));
});

function drawState(state) {
  if (started && started !== state.started) return location.reload(); // other people, who have done nothing yet
  started = state.started;
  reset.hidden = !state.resettable;
  clock.set(state.clock);
  clock.allow(state.time_machine);
  const about = JSON.stringify([state.bot, state.phones.map(({ id, name, caption }) => [id, name, caption])]);
  if (about === drawnFor) return state.phones.forEach(drawPhone);
  drawnFor = about;
  people.clear();
  phones.clear();
  stage.replaceChildren(element("p", { class: "empty" }, state.phones.length
    ? "Все телефоны скрыты. Нажмите на имя вверху, чтобы показать телефон." : "Телефонов пока нет."));
  state.phones.forEach((phone) => addPhone(phone, state.bot));
}

function addPhone(state, bot) {
  const phone = new Phone(state, bot, () => people.count(state.id));
  phones.set(state.id, phone);
  stage.append(phone.node);
  people.add(phone);
}

function drawPhone(state) {
  phones.get(state.id)?.update(state);
  people.count(state.id);
}

function drawConnection(connected) {
  connection.hidden = connected;
  connection.textContent = connected ? "" : "Связь с эмулятором потеряна. Подключаюсь снова…";
  document.body.classList.toggle("offline", !connected);
}

listen({ state: drawState, phone: drawPhone, clock: (now) => clock.set(now), connected: drawConnection });
