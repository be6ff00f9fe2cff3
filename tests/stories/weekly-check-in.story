# A quarter of an hour: Ana and Jon hold their weekly check-in to its end, with as few keys as it takes.
protocol: weekly-check-in
file: ../protocols/weekly-check-in-v1.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
start: 2026-11-27T15:10:00-05:00
---
<Enter>
expect How the week was
"The small group opened their books alone."<Enter>
wait 1m
"Recess duty ran late on two days."<Enter>
wait 1m
After the last person the step is done. <C-g>
<Enter>
expect What moved this week?
"Three days out of five the small group was reading before the second bell."
<Tab>"Tino after recess"<Enter>"The new seating"<Enter>
wait 3m
<C-g>
<Enter>
expect What is different next week?
"Fire drill on Tuesday"<Enter>
<Tab>
expect How full is your next week?
Ana: about right; Jon: too full. <2><3>
look
<Tab>"Ten minutes with the office about bus lists"
wait 3m
<C-g>
<Enter>
expect What we do before next week
"Ask the office for bus lists"<Enter>"an"<Enter>"tue"<Enter>"the lists are in the folder"<Enter>
"Swap one recess duty"<Enter>"Sub Pool"<Enter>"fri"<Enter><Enter>
Enter on the empty line says what closes the step. <Enter>
refused Nothing to add. Write what is to be done, or Ctrl+G closes the step.
wait 2m
<C-g>
<Enter>
expect What do we say thank you for?
"Jon's calm start after recess"<Enter>
<C-g>
<Enter>
expect Is the record complete?
look
<Tab><1><1><1><2>
<g>
"Ana asks the office today"<Enter>"+1w"<Enter><1><1>
look
<g>
<Enter>
expect The meeting is closed
Home again. <q>
look
