# Three answers entered alone, one of them cut off by Esc, another by a dead battery; then all are shown together.
protocol: covered
file: covered.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
look
R has nothing to show yet. <r>
refused Nothing is in yet for "What would make our work together easier?". Enter passes the keyboard on.
The keyboard goes to Ana. <Enter>
look
expect Ana, press Enter when you are ready.
A letter is not heard there. <a>
absent Action
<Enter>
"A fixed time to plna"
look
absent plna
Ana looks at her letters. <C-r>
expect A fixed time to plna
<C-r><BS><BS>"an, even ten minutes."<C-g>
expect Jon Bell
absent fixed
<Enter>
"Knowing on Monday"<Esc>
expect What Jon began waits under the cover.
absent Knowing
look
Mei first. <Down>
expect Mei Tan
<Enter>
"Fewer changes"<Enter>"on the same day."
kill
start
expect Go on with
<Enter>
look
absent Fewer
Mei goes on before Jon. <Down>
expect Mei Tan
<Enter>
<C-r>
expect on the same day.
<C-g>
expect 2 of 3 in
Still one missing. <r>
refused Answers to "What would make our work together easier?" are still covered: 2 of 3 are in. R again shows them without Jon Bell.
<r>
expect Not in: Jon Bell.
<Esc>
No, we wait for Jon. <Enter>
expect Jon Bell
<Enter>
" what the week looks like."<C-g>
look
expect 3 of 3 in
Steps and minutes tell nothing. <v>
<PgDn>
expect answered under cover
absent Monday
<Esc><r>
look
<Enter>
look
expect Fewer changes
U does not take back what was seen. <u>
refused There is nothing to undo: this sitting began here.
<Tab>
Now the marks. <Enter>
wait 1s
<Enter>
look
"2"
look
absent [x]
<Enter>
look
wait 1s
<Enter>"1"
look
<Enter>
look
wait 1s
<Enter>"1"<Enter>
expect 3 of 3 in
absent What do we change?
<r><Enter>
look
A number changes nothing any more. <2>
refused Shown answers stay as they are. E corrects one, behind its shield.
<Tab>
expect What do we change?
"Mondays"<C-g>
look
