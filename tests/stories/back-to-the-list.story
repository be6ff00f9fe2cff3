# Whoever looked for a meeting and read its minutes comes back to what was found, on the row it was on.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>
<C-c><1>
A second one, in another way. <2><Up><Enter>
<Enter>
<Enter>
wait 1s
<C-c><1>
And a third. <3><Enter>
<Enter>
<Enter>
wait 1s
<C-c><1>
expect 3 meetings
<6>
"/"
"knows"<Enter>
expect 2 of 3 meetings
<Down><Enter>
expect line 1 of
<Esc>
look
