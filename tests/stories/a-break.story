# A gap of ten minutes was a break; a second one was meeting that went on at the whiteboard.
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
sleep 10m
<1>
expect Ideas
sleep 20m
<3>
look
"Picture card"<Enter>
kill
wait 30m
resume
look
<1>
look
