# The lid falls, the battery dies: what was half typed is back under the caret.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"A picture ca"
kill
wait 2m
resume
expect A picture ca
look
"rd"<Enter>
expect A picture card
An action half written in passing comes back with the next A. <Esc><a>"Ask the off"
kill
start
expect Go on with
<Enter>
look
<Esc><a>
expect Ask the off
"ice"<C-g>
look
