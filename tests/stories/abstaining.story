# The last person abstains: what the vote comes to shows all the same. Then hands: nothing is told of the result before
# every line is counted, and a number goes on to the next line.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Picture card"<Enter>"Greet at the door"<Enter><C-g>
wait 1s
<Enter>
expect Ana Ruiz's dots
<1><2><Enter><1><3><Enter>
expect Mei Tan's dots
Mei places nothing. <Enter>
expect 2 of 3 voted
look
She thinks again, and abstains again. <Up>
expect Mei Tan's dots
<Enter>
expect Result
By hands instead. <m><3>
expect Count the hands
<1>
absent Stays
<2>
look
<1>
expect Stays
look
<g>
look
