# A form: typos, wrong values, going back, taking back, undo, a crash in mid-field; then each person's own.
protocol: goal
file: goal.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
look
"All four students reed by 10:35"<Enter>
"Minutes lost, Jon's tally"<Enter>
"about ten"<Enter>
refused "From" takes a number
look
<BS*9>"10 minutes"<Enter>
"3"<Enter>
"someday"<Enter>
refused is no date we know
<BS*7>"4 dec"
expect Fri 4 December 2026 · in 14 days
look
<Enter>
look
"2"
"Jo"
expect Jon Bell   Enter takes it
<Enter>
look
"1"
look
A typo is mended where it stands. <Esc><Up*8><Enter><BS*11>"ad by 10:35"<Enter>
<Esc>
look
# What was chosen is taken back and chosen anew; undo brings it back.
<Down*4>"2"
expect How often do we look? one of these
look
<u>
expect "How often do we look?" taken back
<Enter>
<Esc>
look
# A crash in the middle of a field.
<Home><Enter><End>", nearly"
kill
resume
expect , nearly
<Enter>
<C-g>
look
<Enter>
look
"Greet at the door"<Enter>"1"
expect Jon Bell's answer
"Ring at 10:23"<Enter>"2"
look
<Esc>
<Left><Left>
expect Ana Ruiz's answer
<Enter>" each day"<Enter><Enter><Tab>
<Esc>
look
