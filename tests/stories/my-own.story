# A private note stays with its author; one shares theirs, and nobody else's words are anywhere.
protocol: covered
file: covered.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
The first step was done before the meeting. <G>
wait 1s
"We did this by mail"
wait 1s
<Enter>
expect A note to yourself
look
<Enter>
look
expect unless you share it
<Enter>
"I avoid the topic of Mondays."
look
<C-g>
wait 1s
<Enter>
"I like the quiet hour."<C-g>
look
expect 2 of 2 in
R does not show what is private. <r>
refused Answers to "A note to yourself" stay with their authors. Each may share their own, at their shield.
Jon wants to share his. <Enter>
<Down>
wait 1s
<Enter>
look
"2"
look
wait 1s
<Enter>
look
expect I like the quiet hour.
absent Mondays
Ana changes her mind about sharing. <Enter>
wait 1s
<Enter>
"2"
<Esc><Esc>
absent Mondays
The words are not to be struck on the wall. <k>"strike"<Enter>
look
absent Mondays
<Esc>
<G>
wait 1s
look
<Enter>
