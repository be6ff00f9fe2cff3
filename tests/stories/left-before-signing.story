# Who has left is not asked in passing: a number pressed in rhythm takes no word of theirs. Said all the same, the
# minutes say that they were not in the room.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Picture card"<Enter>
Jon has to catch the bus. <Esc><w>
<2><Space>
expect Jon Bell leaves
<Esc>
<C-c><2>
expect Is the record complete?
<g>"Jon brings two cards"<Enter><Enter>
Ana and Mei, one key each. <1><1>
expect Jon Bell     left
absent not asked yet
look
Jon's word, as he gave it on the way out. <Up><1>
expect not here now
look
<g>
<Enter>
expect The meeting is closed
