# Stop for today in mid-word and go on next week, with others in the room.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
start: 2026-11-20T15:10:00-05:00
---
<Enter>
"Start earlier"<Enter>"Pict"
<C-c>
look
<Esc>
"ure"
<C-c><1>
expect Go on with
look
wait 168h
<Enter>
look
Jon is away today. <2><Enter>
look
" card"<Enter>
<C-g>
look
