// Everything the page says to the emulator and hears from it.

const RECONNECT_AFTER = 1000;

/** Resolves when the emulator agreed; otherwise rejects with a sentence for the person. */
export async function post(path, body) {
  const isForm = body instanceof FormData;
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: isForm ? {} : { "Content-Type": "application/json" },
      body: isForm ? body : JSON.stringify(body),
    });
  } catch {
    throw new Error("Эмулятор не отвечает. Проверьте, что он запущен.");
  }
  if (response.ok) return;
  const answer = await response.json().catch(() => ({}));
  throw new Error(`Не получилось: ${answer.error ?? `эмулятор ответил ошибкой ${response.status}`}`);
}

/** Calls hear.state, hear.phone, hear.clock with what comes, and hear.connected(true or false) when that changes. */
export function listen(hear) {
  const events = new EventSource("/phones/events");
  events.onopen = () => hear.connected(true);
  events.onmessage = (event) => {
    for (const [kind, value] of Object.entries(JSON.parse(event.data))) hear[kind]?.(value);
  };
  // The browser gives up for good after an answer that is not 200, hence a connection of our own each time.
  events.onerror = () => {
    events.close();
    hear.connected(false);
    setTimeout(() => listen(hear), RECONNECT_AFTER);
  };
}

export const fileAddress = (media) => `/phones/file/${encodeURIComponent(media.file_id)}`;

/** What a person with a phone can do. */
export class Person {
  constructor(id) {
    this.path = `/phones/${id}`;
  }

  send(text) {
    return post(`${this.path}/send`, { text });
  }

  press(messageId, row, column) {
    return post(`${this.path}/press`, { message_id: messageId, row, column });
  }

  edit(messageId, text) {
    return post(`${this.path}/edit`, { message_id: messageId, text });
  }

  block(blocked) {
    return post(`${this.path}/block`, { blocked });
  }

  sendSticker(emoji) {
    return post(`${this.path}/sticker`, { emoji });
  }

  sendVoice(seconds) {
    return post(`${this.path}/voice`, { seconds });
  }

  sendFile(kind, file, caption) {
    const form = new FormData();
    form.append("kind", kind);
    form.append("caption", caption);
    form.append("file", file, file.name);
    return post(`${this.path}/file`, form);
  }
}
