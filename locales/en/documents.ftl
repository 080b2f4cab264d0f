## Files: what is wrong with them and what to do

document-empty = The file is empty.
document-too_big = The file is too big: more than { $limit } bytes.
document-too_large = The file is over { $megabytes } MB. Take the pictures out, or send the text as a file of its own.
document-too_long = The document is too long for a resolution. Leave only the resolution in the file and try again.
document-too_complex = The file could not be read in reasonable time. Save it anew as .docx or .txt and try again.
document-not_understood = The file could not be worked out: the mistake is ours. Save the text as .txt and try again.
document-bomb = The file unpacks into something enormous and is not safe to read. Save the document anew and try again.
document-corrupt = The file is damaged. Open it in its own program, save it anew and try again.
document-password = The file has a password. Remove it, save and try again.
document-scanned = This PDF holds only pictures of pages, no text. Take the original Word file, or have the text recognised.
document-garbled = The letters of this PDF cannot be read, the way it was saved. Take the original Word file, or copy the text and send it as a message.
document-no_text = There is no text in the file, only pictures or empty pages. Take the original Word file, or have the text recognised.
document-picture = This is a picture, and text is needed. Take a .docx, .pdf or .txt file, or have the text recognised.
document-legacy_doc = This is a document of an old Word. Open it, choose “Save as” and save it as .docx.
document-legacy_xls = This is a table of an old Excel. Open it, choose “Save as” and save it as .xlsx.
document-open_document = This kind of file is not read here. Open it, choose “Save as” and save it as .docx (a table as .xlsx).
document-web_page = This is a web page. Copy the text of the resolution from it and save that as .txt or .docx.
document-unknown_type = This kind of file is not read here. Send .docx, .odt, .pdf, .rtf, .html, .txt, .csv, .xlsx or .yaml.
document-not_text = This is not a table. Save it as .xlsx or .csv and try again.
document-too_many_cells = The table is too big. Delete the empty rows and columns beyond its edges and try again.
document-missing_columns = The first row lacks the columns { $columns }.
document-repeated_columns = These columns are repeated: { $columns }.
document-bad_quotes = A quote in line { $line } is never closed.
document-not_our_table = The table has no sheet of tasks: the columns { $columns } are needed.
document-no_tasks = Not one task was found in the file.
document-bad_cells =
    { $count ->
        [one] The table has { $count } mistake. Nothing was changed: correct it and try again.
       *[other] The table has { $count } mistakes. Nothing was changed: correct them and try again.
    }

## The .yaml file

document-not_yaml = The .yaml file is not written right: check indents, quotes and colons.
document-alias = Line { $line }: references with “*” and “&” are not needed, write the text out.
document-duplicate_number = Line { $line }: another task has the number { $number } already.
document-bad_period = Line { $line }: a start and an end are needed, and the end no earlier than the start.
document-wrong_type = Line { $line } ({ $path }): another value is needed here. Compare it with the sample.
document-duplicate_key = Line { $line }: the field “{ $key }” is there already.
document-unknown_key = Line { $line }: the field “{ $key }” should not be here.
document-missing_key = Line { $line }: the field “{ $key }” is missing.
document-empty_list = Line { $line } ({ $path }): the list is empty.
document-bad_date = Line { $line }: “{ $value }” is no date. It should look like 2024-12-31.

## Cells of the table

cell-problem = Sheet “{ $sheet }”, cell { $cell }: { $reason }
cell-missing = a value is needed here.
cell-bad_date = “{ $value }” is no date. It should look like 31.12.2024.
cell-half_period = a period needs both a start and an end.
cell-ends_before = the end is earlier than the start.
cell-repeated_number = the number { $number } is in row { $row } already.
cell-unknown_number = there is no task with the number { $number } on the sheet of tasks.
cell-unknown_kind = there is no kind “{ $value }”. There are: { $kinds }.
cell-differs = not as in row { $row } with the same addressee.

## The draft as a table

draft-sheet = How to fill it in
draft-sheet-about =
    The first sheet has one row for each task. Rows may be changed, added and deleted, columns moved.
    Column A is the number of the task: by it the bot knows which task you have changed, so no two are the same.
    Column B is the addressee as the document has it. Rows with the same addressee have the same columns C and E. Empty: for nobody in particular.
    Column C is the addressee in the nominative. Column D is how the list begins, such as “to continue the work on”.
    Column E is the kind of organisation: choose it from the list. Organisations of that kind get the task; empty: nobody does.
    Columns H, I and J are the due date, and the first and last day of a period: dates such as 31.12.2024. Leave empty what the document does not say.
    Column L is the co-executors, each on a line of its own.
    Column M is the text that the task was read from. There is no need to change it, and it is not read back.
    The second sheet is the events, with the number of their task. If only the month is known, give its first and last day.
    The third sheet has the paragraphs that are no tasks. Write an addressee into its column C, and the paragraph becomes their task. The rest of that sheet is not read back.
    Save the file as .xlsx and send it to the bot: it shows what will change, and asks.
