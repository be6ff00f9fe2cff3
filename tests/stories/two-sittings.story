# What was agreed is looked back at two weeks on, in the same record: Home says when it is due, who is here is asked
# anew, and the room takes the step that waits. Each sitting has its own closing.
protocol: two-sittings
file: two-sittings.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
start: 2026-11-20T15:10:00-05:00
---
<Enter>
"Picture cards at the door for two weeks"<C-g>
wait 10s
<Enter>
The step for another day is not next: the closing page is. <g>
expect What happens next?
"Jon makes two cards tonight"<Enter>
expect Fri 4 December 2026
<C-g>
look
Signing comes first. <Esc>
<Down><1><1><1>
<g>
<Enter>
look
Home. <q>
look
wait 336h
Home on the day. <Enter>
look
Mei is away today. <3>
<Enter>
# No step is taken yet: no end can be named.
absent ends 15:1
look
<Enter>
look
"They line up in one minute"<C-g>
wait 10s
<Enter>
No other meeting is proposed. <g>
look
<C-g>
look
<Enter>
look
