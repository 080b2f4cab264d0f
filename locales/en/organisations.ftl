## Organisations and their answers

organisations-title = 🏫 <b>Organisations</b>
organisations-below = 🏫 <b>{ $parent }</b>
organisations-complete = Answered everything: { $count } of { $total }.
organisations-begun = Answered some tasks: { $count }.
organisations-silent = Answered nothing: { $count }.
organisations-unjoined = Nobody has joined: { $count }.
organisations-resolution = 📜 { $title }: { $answered } of { $total }
organisations-none = There are no organisations below yours yet.
button-organisation = { $name }: { $answered } of { $total }
button-organisation-help = 🆘 { $name }: { $answered } of { $total }, asks for help
button-organisation-unjoined = ⚪ { $name }: nobody has joined
button-organisation-own = 📋 Tasks: { $name }
