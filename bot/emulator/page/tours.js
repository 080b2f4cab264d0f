// What to try: six tours of two minutes each, which press the buttons themselves; one watches, and can stop at any step.

import { element } from "./dom.js";
import { post } from "./server.js";

const [ANNA, BORIS, OLGA, ZHANNA] = [101, 201, 900, 102];
const PACE = 2600; // milliseconds to read a step before it is done
const PATIENCE = 12000; // that a button is waited for
const LOOK = 150;

const DAY = 86400;
const says = (who, text, why) => ({ who, text, why });
const presses = (who, label, why) => ({ who, label, why });
const passes = (seconds, why) => ({ seconds, why });
const perhaps = (step) => ({ ...step, perhaps: true });
const looks = (who, why) => ({ who, why });

export const TOURS = [
  { title: "Ответить на задачу", steps: [
    says(ANNA, "/tasks", "Анна, директор школы, открывает свои задачи"),
    presses(ANNA, /^5\.3 /, "Открывает задачу 5.3"),
    presses(ANNA, "✅ Выполнено", "Отвечает одним нажатием"),
    perhaps(says(ANNA, "Провели 12 ноября, участвовали 40 учеников", "Добавляет комментарий, если хочет")),
    looks(ANNA, "Ответ записан, бот предлагает следующую задачу"),
  ] },
  { title: "Попросить помощи", steps: [
    says(ANNA, "/tasks", "Анна открывает задачи"),
    presses(ANNA, /^5\.4 /, "Задача 5.4 не получается"),
    presses(ANNA, "🆘 Нужна помощь", "Она просит помощи"),
    says(ANNA, "Нет методиста по оценке качества", "Пишет, чего не хватает"),
    presses(BORIS, "💬 Ответить", "Борис в комитете получил просьбу сразу и отвечает"),
    says(BORIS, "Пришлём коллегу в четверг", "Пишет в ответ"),
    looks(ANNA, "Анна видит ответ в своём чате"),
  ] },
  { title: "Отчётный период и напоминания", steps: [
    says(OLGA, "/rounds", "Ольга, организатор, открывает отчётные периоды"),
    presses(OLGA, "➕ Новый период", "Заводит новый"),
    presses(OLGA, "📤 Открыть период", "Бот заранее говорит, скольких это коснётся"),
    presses(OLGA, "📤 Да, открыть", "Открывает: каждому приходит сообщение"),
    passes(12 * DAY, "Часы бота уходят вперёд: скоро последний день"),
    looks(ANNA, "Анна не ответила, и ей пришло одно напоминание за день"),
  ] },
  { title: "Объявление под подпись", steps: [
    says(OLGA, "/broadcast", "Ольга пишет объявление"),
    says(OLGA, "Семинар по оценке качества пройдёт 10 декабря в 10:00", "Одним сообщением"),
    presses(OLGA, "📤 Отправить", "Отправляет всем"),
    presses(ANNA, /Ознакомлен/, "Анна отмечает, что прочитала"),
    perhaps(presses(OLGA, "📊 Итоги: кто ознакомился", "Ольга видит, кто ознакомился")),
  ] },
  { title: "Мероприятие от приглашения до отзыва", steps: [
    says(OLGA, "/events", "Ольга открывает мероприятия: конференцию назвала резолюция"),
    presses(OLGA, /Конференция/, "Открывает её"),
    presses(OLGA, /^🗓 (Назначить|Изменить) дату$/, "Даты ещё нет"),
    says(OLGA, "завтра 10:00–17:00", "Пишет день и часы, как привыкла"),
    presses(OLGA, "📤 Сообщить участникам", "Проверяет и сообщает тем, кого это касается"),
    says(ANNA, "/events", "Анна открывает мероприятия"),
    presses(ANNA, /Конференция/, "Видит, когда и где"),
    presses(ANNA, "✅ Буду", "Отвечает за школу"),
    passes(DAY, "Часы бота уходят вперёд на сутки: перед началом пришло напоминание"),
    says(OLGA, "/events", "Ольга встречает гостей"),
    presses(OLGA, /Конференция/, "Открывает конференцию"),
    presses(OLGA, "🚪 На входе", "И список тех, кого ждут"),
    presses(OLGA, /^⬜ Анна/, "Находит Анну"),
    presses(OLGA, "✅ Отметить", "Отмечает, что она пришла"),
    passes(4 * DAY, "Проходит несколько дней: на следующее рабочее утро бот спросил, как всё было"),
    perhaps(presses(ANNA, "5 ⭐️", "Анна ставит оценку одним нажатием")),
    perhaps(presses(ANNA, "4 🌟", "И вторую")),
    says(OLGA, "/events", "Ольга смотрит, что сказали"),
    presses(OLGA, /Конференция/, "На карточке"),
    perhaps(presses(OLGA, "⭐️ Отзывы", "Имён в отзывах нет")),
  ] },
  { title: "Новый директор", steps: [
    { who: ZHANNA, begin: true, why: "Жанна открывает бота по ссылке из письма" },
    perhaps(presses(ZHANNA, "✅ Согласен", "Соглашается на обработку данных: без этого бот ничего не хранит")),
    presses(ZHANNA, "📋 Мои задачи", "Сразу видит задачи своей школы"),
    looks(ZHANNA, "Жанна может отвечать"),
  ] },
];

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Tours {
  constructor(root, people, phones) {
    [this.people, this.phones] = [people, phones];
    this.caption = element("p", { class: "tour-caption", role: "status", hidden: true });
    this.stop = element("button", { type: "button", class: "tour-stop", hidden: true, onclick: () => this.end() }, "Стоп");
    this.buttons = TOURS.map((tour) => element("button", {
      type: "button", class: "tour", onclick: () => this.run(tour),
    }, `▶ ${tour.title}`));
    root.append(element("span", { class: "tours-hint" }, "Что попробовать:"), ...this.buttons, this.caption, this.stop);
  }

  async run(tour) {
    const current = (this.current = Symbol(tour.title));
    this.show(true);
    for (const [place, step] of tour.steps.entries()) {
      this.caption.textContent = `${place + 1} из ${tour.steps.length}. ${step.why}`;
      const done = await this.take(step, () => this.current !== current);
      if (this.current !== current) return;
      if (!done && !step.perhaps) {
        this.caption.textContent = "Здесь всё уже по-другому: этот шаг не нашёлся. Нажмите «Начать демо заново».";
        return;
      }
    }
    this.caption.textContent = `Готово: «${tour.title}». Дальше можно нажимать самому.`;
  }

  /** Whether it could be done. */
  async take(step, stopped) {
    if (step.who) this.people.bring(step.who, { focus: false });
    await wait(PACE);
    if (stopped()) return false;
    if (step.seconds) return post("/clock/advance", { seconds: step.seconds }).then(() => true, () => false);
    const phone = this.phones.get(step.who);
    if (step.begin) return phone.begin();
    if (step.text) return phone.actions.send(step.text);
    return step.label ? this.press(phone, step, stopped) : true;
  }

  async press(phone, step, stopped) {
    const until = Date.now() + (step.perhaps ? PATIENCE / 3 : PATIENCE);
    while (Date.now() < until && !stopped()) {
      const found = buttonOf(phone, step.label);
      if (found) {
        found.classList.add("pointed");
        found.scrollIntoView({ block: "nearest" });
        await wait(PACE / 3);
        if (stopped()) return false;
        (buttonOf(phone, step.label) ?? found).click();
        return true;
      }
      await wait(LOOK);
    }
    return false;
  }

  end() {
    this.current = null;
    this.show(false);
  }

  show(running) {
    this.caption.hidden = this.stop.hidden = !running;
  }
}

function buttonOf(phone, label) {
  const fits = (text) => (label instanceof RegExp ? label.test(text) : text === label);
  return [...phone.node.querySelectorAll(".inline-button")].reverse().find((each) => fits(each.textContent.trim()));
}
