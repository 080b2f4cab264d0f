## Наша школа: по периодам

page-own-school = 🏫 Наша школа
page-own-organisation = 🏢 Наша организация
page-movement = 📈 По периодам
movement-title = <b>{ $page }</b>
movement-organisation = { $name }
movement-none = Отчётных периодов ещё не было.
movement-round-open = 🟢 <b>{ $title }</b>, идёт до { $due }
movement-round-closed = 🔒 <b>{ $title }</b>, был до { $due }
movement-answered = Ответы: { $answered } из { $total }, выполнено { $done }
movement-in-time = В срок: { $in_time } из { $total } ({ $share })
movement-more = ↗️ В срок больше, чем в периоде перед ним: на { $points } процентного пункта
movement-less = ↘️ В срок меньше, чем в периоде перед ним: на { $points } процентного пункта
movement-same = ➡️ В срок столько же, сколько в периоде перед ним
button-movement-file = 📊 Таблица за все периоды
report-file-own = По периодам
report-sheet-rounds = Периоды
report-column-round = Период
    .about = Отчётный период
report-column-share_in_time = Доля в срок
    .about = Ответы в срок от всех поручений периода
