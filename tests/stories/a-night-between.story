# The lid was closed in the evening; next morning the room is asked what the time was. Only what went on counts.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
start: 2026-11-20T15:10:00-05:00
---
<Enter>
"Start earlier"<Enter>
wait 4m
sleep 17h
look
One of the three is needed. <Esc>
The sitting had ended. <Enter>
look
