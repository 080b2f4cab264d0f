## Lists that are searched by typing

search-found = 🔎 Found by “{ $text }”: { $count }
search-none = 🔎 Nothing here is called “{ $text }”. Write less of it, or other words, see all of the list, or look everywhere: /search
search-how = 🔎 To find something in this list, write a part of its name.
button-search-all = 📋 Show all
button-organisations-closed = 🗄 All that are closed ({ $count })
organisations-closed =
    🗄 <b>Closed organisations</b>
    { $organisation }
