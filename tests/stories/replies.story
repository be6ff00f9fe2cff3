# A circle in a drawn order: each is heard, then up to two others reply, found by two letters of their name; a wrong
# name, a pass, a reply mended and one taken back; undo; a kill in the middle of a reply.
protocol: replies
file: replies.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Recess"<Enter>
<C-g>
<Enter>
look
"The line was calm"<Enter>
look
Nobody of that name. "zo"<Enter>
refused Nobody else here is called "zo". Write two letters of a name, or nothing to go on.
Ctrl+Z takes the letters back. <C-z>
absent zo
absent Nothing typed here
"je"<BS>"o"
look
<Enter>
"I saw thta too"
look
<Enter>
The second reply. "an"<Enter>"Less noise"<Enter>
expect Jon
look
Two have replied: the next turn comes. Jon passes. <Enter>
<1>
Ana is heard, nobody replies. "The cards helped"<Enter><Enter>
expect Last one here
look
Jon's reply is mended. <Esc><Home><Down><e><BS*8>"that too"<Enter>
look
<Esc><Down><u>
look
<Enter>
<y>
<Enter>
Mei replies to Ana, and the lid is ripped off. <End><Enter>"me"<Enter>"Whi"
wait 1s
kill
resume
look
"ch cards?"<Enter>
<Esc><g>
look
