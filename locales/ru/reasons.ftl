## Почему машина не прочитала или не записала: после двоеточия, без точки

machine-missing = такого файла или папки нет
machine-no-folder = часть пути — файл, а не папка
machine-folder = это папка, а нужен файл
machine-forbidden = нет прав
machine-read-only = этот диск только для чтения
machine-full = на диске нет места
machine-big = файл вышел больше, чем здесь разрешено
machine-unfit = это не обычный файл
machine-long = слишком длинное имя
machine-loop = ссылки в пути ведут по кругу
machine-taken = такое имя здесь уже занято
machine-busy = файл занят другой программой
machine-closed = файл не открывается, проверьте путь и права
machine-broken = ошибка диска
machine-many = открыто слишком много файлов
machine-memory = не хватает памяти
machine-port = порт уже занят
machine-address = такого адреса у этой машины нет
unknown-failure = ошибка системы № { $number }
halted = Команда остановилась: { $reason }.
halted-at-file = Команда остановилась на файле { $file }: { $reason }.
