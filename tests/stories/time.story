# Time: a step that began late, more time asked of the room, a pause, the rest shortened, the end moved.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
start: 2026-11-20T15:10:00-05:00
---
<Enter>
wait 9m30s
look
<Esc><t>
look
The room is asked for more. <5>
look
<Enter>
refused Count the hands first
<2><Tab><1>
look
<Enter>
look
Once more, and the room says no. <t><5><1><Tab><2><Enter>
expect The room says no
A pause. <t><6>
look
wait 3m
<t><6>
look
wait 8m
expect over
look
The step began two minutes later than the clock thinks. <t><7>"2"<Enter>
look
What follows is made shorter. <t><1>
look
The end is moved. <t><3>"16:00"<Enter>
look
<t><3>"yesterday"<Enter>
refused not a clock time
<Esc>
An optional step is left out. <t><2>
look
