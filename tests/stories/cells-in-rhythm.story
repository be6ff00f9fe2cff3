# Whoever presses a number and Enter after it stays in the cell that the number went on to: the words typed next are
# words, and no letter of them a command.
protocol: rhythm
file: rhythm.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
"recess"<Enter><2><Enter>"daily at the door"<Enter><1><Enter>"the bus"<Enter>
absent Decision
look
A second Enter leaves the cell empty, as everywhere. <1><Enter><Enter><2>
expect 2 rows
Taken back, the number goes nowhere: Enter is Enter. <Esc><Up><Up><Right><2><Enter>" and inside"<Enter>
look
<C-g>
<Esc>
<Esc><Down><Down><Tab>
look
<1><Enter>"at the pick-up"<Enter><2>
look
