## What to check in the document as it was read

doubt-title-unclear = check the title: the document does not call itself a resolution, a decision or the like
doubt-adopted-missing = the document does not say when it was adopted: please add the day
doubt-adopted-range = the document gives several days instead of one: “{ $quote }”. Please add the day of adoption
doubt-no-tasks = no tasks were found. Send a document with clauses or add them by hand
doubt-addressee-missing = it is not said who this is for: “{ $quote }”
doubt-addressee-level = a level is named rather than someone: “{ $quote }”. Choose who this is for
doubt-addressee-unsure = check who this is for: “{ $quote }”
doubt-nested-list = there is a list within the task. Is it one task or several? “{ $quote }”
doubt-list-split = the list under a clause was read as separate tasks: “{ $quote }”
doubt-year-missing = check: a date without a year: “{ $quote }”
doubt-due-unclear = the deadline is unclear: “{ $quote }”. Add a date if one is needed
doubt-due-past = the deadline is before the day of adoption: “{ $quote }”
doubt-several-dates = there are several dates, the last one was taken: “{ $quote }”
doubt-no-adoption-date = the deadline counts from the day of adoption, which is missing: “{ $quote }”
doubt-pages-unread = pages without text, only pictures: { $quote }. What is on them was not read
doubt-columns = the document has a table or columns: from a PDF they are not read reliably. Better send the original Word file
