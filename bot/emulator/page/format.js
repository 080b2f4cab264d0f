// How times and sizes are written. The whole page keeps one zone, the one that its header names.

export const ZONE = "Asia/Chita";
export const ZONE_NAME = "Чита, UTC+9";

const formatter = (options) => new Intl.DateTimeFormat("ru", { timeZone: ZONE, ...options });
const TIME = formatter({ hour: "2-digit", minute: "2-digit" });
const DAY = formatter({ weekday: "short", day: "numeric", month: "long" });
const FULL_DAY = formatter({ weekday: "short", day: "numeric", month: "long", year: "numeric" });

export const timeOf = (date) => TIME.format(date);
export const dayOf = (date) => DAY.format(date);
export const momentOf = (date) => `${FULL_DAY.format(date).replace(/\s*г\.$/, "")}, ${TIME.format(date)}`;

export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} Б`;
  const [amount, unit] = bytes < 1024 ** 2 ? [bytes / 1024, "КБ"] : [bytes / 1024 ** 2, "МБ"];
  return `${amount.toLocaleString("ru", { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${unit}`;
}

export function initialsOf(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return words.slice(0, 2).map((word) => [...word][0].toUpperCase()).join("");
}

/** A hue that stays with a person, so that a tab and a phone are recognised as the same one. */
export const hueOf = (id) => (Math.abs(id) * 137.5) % 360;
