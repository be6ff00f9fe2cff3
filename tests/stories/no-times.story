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
"The bus is late."<Enter><Esc>
<t>
expect No end is planned. 3 names one.
look
<3>
look
