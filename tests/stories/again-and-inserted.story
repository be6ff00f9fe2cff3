# A step is inserted where it is needed, and another is held once more with empty answers; the minutes tell both.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Picture card"<Enter>
<Esc><s>
look
<i>
look
A title is asked for. <C-g>
refused title
"Hear the bus driver"<Enter>"4"<Enter>"What would help you?"<Enter>
look
<2><Enter>
expect Inserted: Hear the bus driver.
look
A break after it: nothing is asked, and Enter goes past the empty line. <Down><i>
"Coffee"<C-g>
refused Write what it asks. Enter on the empty line makes it a break.
<Enter>
look
<1><Enter>
refused Write what it asks.
<Enter><Enter>
expect Inserted: Coffee.
<Esc>
<C-g>
<Enter>
expect What would help you?
"Two minutes"<Enter>
<C-g>
<Enter>
expect A break. G ends it early
<g>
wait 1s
<Enter>
We did not think of the bus when we gathered ideas: once more. <s><Up><Up><Up><+>
look
<Enter>
expect Ideas · 2nd time
expect 0 items
absent Picture card
look
"A second bus"<Enter>"Walk"<Enter>
<C-g>
look
<Enter>
look
<Esc><v>
look
<End>
look
