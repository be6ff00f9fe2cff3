# Everybody tells a success in two timed phases; Jon once more. A word half typed in his turn outlives the power cut.
protocol: turns
file: turns.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
expect Nobody speaks.
Two are ready. <+><+>
expect 2 of 3 ready
look
<g>
<Enter>
expect Whose turn is first?
look
Jon begins. <2>
expect Jon Bell's turn · 1 of 3
expect Jon Bell speaks. Everyone else is silent.
Without the sentence closing asks why. <C-g>
expect asked for, and still empty
<Esc>
"The bell rings two min"
kill
wait 2m
resume
expect Jon Bell's turn · 1 of 3
expect The bell rings two min
look
"utes early"<Enter><C-g>
expect Read-back · Jon Bell's turn · 1 of 3 · Tell
look
<Enter>
expect What made it work?
"Everybody hears it"<Enter>"It costs nothing"<Enter><Tab>
expect Ana Ruiz
expect Mei Tan
absent 2  Jon Bell
"I ring it on Monday"<Enter>"A picture beside it"<Enter><C-g>
look
<Enter>
expect Whose turn is next?
look
Ana is next; her turn is Enter. <Enter>
"The door stays open"<Enter><C-g>
<Enter>
"Less noise"<Enter><C-g>
<Enter>
Jon has something to add: this one again. <2>
expect Jon Bell's turn again · 1 of 3
"The bell has a second tone"<Enter><C-g>
<Enter>
<C-g>
<Enter>
Undo takes the last close back, and Y does it again. <u>
look
<Enter>
expect Jon Bell's turn again
<Esc><y><Enter>
expect Whose turn is next?
Mei's turn. <3>"A card on each desk"<Enter><C-g>
<Enter>
The steps tell each turn; Ana's is corrected without moving the meeting. <Esc><s>
look
<Up><Enter>
expect Looking at Ana Ruiz's turn · 2 of 3
look
<e>
expect Correcting Ana Ruiz's turn
<Enter>" all day"<Tab>
look
<Esc><Esc>
expect Mei Tan's turn · 3 of 3
<Enter>
"Cheap"<Enter><C-g>
<Enter>
expect Everybody has had a turn
look
<Enter>
expect Which do we see most often?
look
