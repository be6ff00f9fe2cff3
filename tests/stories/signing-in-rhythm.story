# On the closing page a number goes on to the next person who was not asked yet: pressed in rhythm it takes no word of
# somebody who has signed already.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Picture card"<Enter>
<C-c><2>
expect Is the record complete?
<g>"Jon brings two cards"<Enter><Enter>
Jon has to go and signs first, with a remark. <Down><2>"Only with help"<Enter>
expect Only with help
Then Ana and Mei, one key each. <Up><Up><1><1>
expect Only with help
absent not asked yet
look
