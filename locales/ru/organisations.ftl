## Организации и их ответы

organisations-title = 🏫 <b>Организации</b>
organisations-below = 🏫 <b>{ $parent }</b>
organisations-complete = Ответили на всё: { $count } из { $total }.
organisations-begun = Ответили на часть задач: { $count }.
organisations-silent = Не ответили ни на что: { $count }.
organisations-unjoined = Никто не подключён: { $count }.
organisations-resolution = 📜 { $title }: { $answered } из { $total }
organisations-none = Организаций ниже вашей пока нет.
button-organisation = { $name }: { $answered } из { $total }
button-organisation-help = 🆘 { $name }: { $answered } из { $total }, просит помощи
button-organisation-unjoined = ⚪ { $name }: никто не подключён
button-organisation-own = 📋 Задачи: { $name }
