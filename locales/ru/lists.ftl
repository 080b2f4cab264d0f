## Списки, в которых ищут по словам

search-found = 🔎 По словам «{ $text }» нашлось: { $count }
search-none = 🔎 По словам «{ $text }» здесь ничего не нашлось. Напишите короче или другими словами, посмотрите весь список или поищите во всём: /search
search-how = 🔎 Чтобы найти в этом списке, напишите слово или его часть.
button-search-all = 📋 Показать все
button-organisations-closed = 🗄 Все закрытые ({ $count })
organisations-closed =
    🗄 <b>Закрытые организации</b>
    { $organisation }
