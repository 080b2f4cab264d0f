## Почему машина не прочитала или не записала: после двоеточия, без точки

reason-missing = такого файла или папки нет
reason-no-folder = часть пути — файл, а не папка
reason-folder = это папка, а нужен файл
reason-forbidden = нет прав
reason-read-only = этот диск только для чтения
reason-full = на диске нет места
reason-big = файл вышел больше, чем здесь разрешено
reason-unfit = это не обычный файл
reason-long = слишком длинное имя
reason-loop = ссылки в пути ведут по кругу
reason-taken = такое имя здесь уже занято
reason-busy = файл занят другой программой
reason-closed = файл не открывается, проверьте путь и права
reason-broken = ошибка диска
reason-many = открыто слишком много файлов
reason-memory = не хватает памяти
reason-port = порт уже занят
reason-address = такого адреса у этой машины нет
reason-number = ошибка системы № { $number }
command-stopped = Команда остановилась: { $reason }.
command-stopped-file = Команда остановилась на файле { $file }: { $reason }.
