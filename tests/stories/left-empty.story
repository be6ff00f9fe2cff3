# Lines left empty under cover: the author is asked once, and is in without them; the minutes name what nobody marked.
# T may begin a word: once more letters came, what it opened hears neither digits nor Enter.
protocol: marks
file: marks.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
expect Who does what today
wait 1s
Somebody types where no field is open. <t><h><e><6><Enter>
refused Letters were typed before this key
absent paused
<Esc>
wait 1s
<Enter>
wait 1s
<Enter>
expect Only for Ana Ruiz
Ana knows one line of three. <1>
expect ●  entered in 1 of 3 lines
# In a small window it is said what the numbers mean.
resize 40x12
look
expect 1 lead · 2 support · 3 shared
resize 80x24
<C-g>
refused 2 of 3 lines have no mark yet. Enter passes on; other keys go back.
wait 1s
<Enter>
expect Jon Bell
expect 1 of 2 in
Jon has begun and thinks about it; shown now, his would go as far as it goes. <Esc>
wait 1s
<Down>
<Enter>
expect Jon, press Enter
wait 1s
<Enter>
<2><Esc><Esc>
<r>
refused R again shows them, of Jon Bell as far as it goes.
He is through as well. <Enter>
wait 1s
<Enter>
<C-g>
wait 1s
<Enter>
expect 2 of 2 in
Undone, it waits for him again. <u>
look
wait 1s
<Enter>
expect begun
<y>
wait 1s
<Enter>
expect 2 of 2 in
<r>
wait 1s
<Enter>
expect 1 of 3 differ
<g>
wait 1s
expect Nobody marked "Talk with parents" and "Escort to the bus".
look
<Enter>
expect How it is
wait 1s
A rating asks in the same way. <Enter>
wait 1s
<Enter>
expect Only for Ana Ruiz
<2><C-g>
refused 1 of 2 lines has no level yet.
wait 1s
<Esc>
expect Ana, press Enter
wait 1s
<Enter>
<C-g>
wait 1s
<Enter>
expect 1 of 2 in
