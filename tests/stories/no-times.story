# Where no step has minutes, no end is told until the team names one.
protocol: no-times
file: no-times.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
expect no time is planned
<Enter>
absent ends
look
<Esc><t>
expect No end is planned. 3 names one.
look
<3>
look
<Esc><Esc>
Nothing is new; then there is nothing to choose from. <g>
wait 1s
<Enter>
expect nothing to choose from yet
absent 0 choose
look
<g>
wait 1s
<Enter>
expect min used
absent used of 0
look
