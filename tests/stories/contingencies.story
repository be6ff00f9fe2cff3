# A table: rows cell by cell, typos, a name by two letters, reordering, taking out, undo, several lines pasted,
# a crash in mid-cell; given rows of every kind of cell, wider than the screen; rows by person.
protocol: rows
file: rows.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
look
<Enter>
refused Nothing to add
"reces is indoors"<Enter>"start five minutes early"<Enter>"jo"
expect Jon Bell   Enter takes it
<Enter>
"Jon is away"<Enter>"Mei takes the dor"
kill
resume
expect Mei takes the dor
look
<BS*2>"oor"<Enter><Enter>
paste Fire drill\n- Snow day\n\nField trip
expect Add 3
<Enter>
# The rows of a sheet go into their columns; what a column does not take is told.
paste Bus is late\tWe read\tMei\nHeat\t\tana\tno
refused A row has 4 cells, and the table has 3 columns. Nothing was pasted.
paste Bus is late\tWe read\tMei\nHeat\t\tana
expect Add 2
<Enter>
look
# The typo in the first row, then the rows in another order; one is taken out and comes back.
<Up*7><Home><Right*5>"s"<Enter>
<Esc>
<Up*2><+>
look
<x>
expect Fire drill
<Esc>
<Down*2><x>
<Enter>
expect 6 rows
<u>
<Enter>
expect 7 rows
look
<g>
look
<Enter>
look
"ten"<Enter>
refused "Minutes lost" takes a number
<BS*3>"10"<Enter>"3"
look
"someday"<Enter>
refused is no date we know
<BS*7>"-1"<BS*2>"2026-09-01"<Enter>"2"
"at the door, every day"<Enter>
look
"a bell that rings earlier"<Enter>"no"<Enter>
look
resize 40x12
look
<Esc>
<Up><Right>
look
resize 80x24
look
<g>
<Enter>
<Enter>
look
"10:20"<Enter>"Four came in late"<Enter><Enter>
expect Jon Bell's rows
"10:25"<Enter>"Two were loud"<Enter>"10:40"<Enter>"All read"<Enter><Enter>
expect Mei Tan's rows
<Enter>
look
"1"
<Tab>
<S-Tab>
look
